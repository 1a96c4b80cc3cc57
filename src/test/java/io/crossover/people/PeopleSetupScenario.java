package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleSetupScenario extends Scenario {

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PeopleSetup setup;

    @Test
    void everyDemoAccountLogsInWithItsNameAndBelongsToItsGroup() {
        assertThat(DemoAccounts.ALL).hasSize(20).allSatisfy(account -> {
            assertThat(identity.checkPassword(account.login(), account.login())).isTrue();
            assertThat(identity.createGroupQuery()
                            .groupMember(account.login())
                            .groupId(account.group().id())
                            .count())
                    .isOne();
        });
    }

    @Test
    void settingUpAgainChangesNothingAndKeepsAChangedPassword() {
        var user = identity.createUserQuery().userId("design").singleResult();
        user.setPassword("changed by its owner");
        identity.saveUser(user);
        long authorizations =
                engine.getAuthorizationService().createAuthorizationQuery().count();

        setup.postProcessEngineBuild(engine);

        assertThat(identity.checkPassword("design", "changed by its owner")).isTrue();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isEqualTo(authorizations);
        assertThat(identity.createGroupQuery().count()).isGreaterThanOrEqualTo(PeopleGroup.values().length);
        user = identity.createUserQuery().userId("design").singleResult();
        user.setPassword("design");
        identity.saveUser(user);
    }

    @Test
    void staffHaveFourQueuesAndManagementAFifth() {
        assertThat(play.as("marketing", this::filterNames))
                .containsExactlyInAnyOrder("My tasks", "My group's tasks", "For somebody away", "Overdue");
        assertThat(play.as("partner-a", this::filterNames))
                .containsExactlyInAnyOrder("My tasks", "My group's tasks", "For somebody away", "Overdue");
        assertThat(play.as("management", this::filterNames))
                .containsExactlyInAnyOrder(
                        "My tasks", "My group's tasks", "For somebody away", "Overdue", "Everything overdue");
    }

    private java.util.List<String> filterNames() {
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }
}
