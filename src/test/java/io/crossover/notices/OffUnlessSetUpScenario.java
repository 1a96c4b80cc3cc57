package io.crossover.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.people.Mailboxes;
import io.crossover.people.deputy.StandIns;
import io.crossover.scenario.Scenario;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("G1 without a mail server and chats nothing is queued")
class OffUnlessSetUpScenario extends Scenario {

    private static final String LOGIN = "reachable-person";

    @Autowired
    private OutboxTable outbox;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private StandIns standIns;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyWithAnAddress() {
        User user = identity.newUser(LOGIN);
        user.setEmail("reachable@example.com");
        identity.saveUser(user);
        identity.createMembership(LOGIN, "marketing");
    }

    @AfterEach
    void leaves() {
        identity.deleteUser(LOGIN);
    }

    @Test
    void G1_nothingIsQueued() {
        Notices off = notices(settings(null));
        Message message = new Message(null, "Off", List.of(), List.of(), List.of());

        off.tellGroups("off/groups", List.of("marketing"), Timing.AT_ANY_HOUR, message);
        off.tell("off/person", List.of(LOGIN), Timing.AT_ANY_HOUR, message);
        assertThat(queued()).isZero();

        notices(settings("crossover@example.com")).tell("off/person", List.of(LOGIN), Timing.AT_ANY_HOUR, message);
        assertThat(queued()).as("with a mail server it is").isEqualTo(1);
    }

    private Notices notices(NoticeSettings settings) {
        return new Notices(settings, outbox, new Reach(settings, mailboxes, standIns));
    }

    private int queued() {
        return jdbc.sql("SELECT count(*) FROM notice WHERE notice_key LIKE 'off/%'")
                .query(Integer.class)
                .single();
    }

    private static NoticeSettings settings(@Nullable String mailFrom) {
        return new NoticeSettings(
                URI.create("http://localhost:8080"),
                mailFrom,
                LocalTime.of(9, 30),
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                10,
                30,
                List.of("management"),
                null);
    }
}
