package io.crossover.people;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The accounts with which a newcomer tries the application: one for each group, and second ones where four eyes are
 * needed (G6). They exist on the embedded database only.
 */
@Component
public class DemoAccounts {

    static final List<DemoAccount> ALL = Stream.concat(
                    Stream.of(PeopleGroup.values())
                            .filter(group -> group.isStaff() || group == PeopleGroup.PROCESS_OWNER)
                            .map(group -> new DemoAccount(group.id(), group.label(), group)),
                    Stream.of(
                            new DemoAccount("legal-2", "Legal 2", PeopleGroup.LEGAL),
                            new DemoAccount("finance-2", "Finance 2", PeopleGroup.FINANCE),
                            new DemoAccount("partner-a", "Partner A", PeopleGroup.PARTNER),
                            new DemoAccount("partner-b", "Partner B", PeopleGroup.PARTNER),
                            new DemoAccount(Accounts.ADMINISTRATOR, "Administrator", PeopleGroup.ADMINISTRATOR)))
            .toList();

    private final boolean wanted;

    DemoAccounts(PeopleSettings settings, Environment environment) {
        this.wanted = settings.withDemoAccounts(environment);
    }

    /** All of them, or none where there are no demo accounts. */
    public List<DemoAccount> all() {
        return wanted ? ALL : List.of();
    }

    /**
     * One account.
     *
     * @param login also the password
     */
    public record DemoAccount(String login, String name, PeopleGroup group) {}
}
