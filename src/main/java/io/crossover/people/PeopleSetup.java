package io.crossover.people;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Sets up groups, accounts, authorizations and filters when the engine is built, before anything is deployed and
 * before anybody can log in. Creates what is missing, in one transaction and one node at a time.
 */
@Component
class PeopleSetup extends AbstractProcessEnginePlugin {

    private final PeopleSettings settings;
    private final DemoAccounts demoAccounts;

    PeopleSetup(PeopleSettings settings, DemoAccounts demoAccounts) {
        this.settings = settings;
        this.demoAccounts = demoAccounts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new PartnerTaskAuthorizations());
        List<Deployer> deployers = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomPostDeployers()).orElse(List.of()));
        deployers.add(new DefinitionGrants());
        configuration.setCustomPostDeployers(deployers);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            setUp(engine);
            return engine;
        });
    }

    private void setUp(ProcessEngine engine) {
        Accounts accounts = new Accounts(engine.getIdentityService());
        accounts.createGroups();
        if (demoAccounts.all().isEmpty()) {
            accounts.createAdministrator(settings.requireAdministratorPassword());
        } else {
            accounts.createDemo(demoAccounts.all());
        }
        Grants grants = new Grants(engine.getAuthorizationService());
        grantEveryone(grants);
        grantStaff(grants);
        grantManagement(grants);
        grantProcessOwner(grants);
        grantAdministrator(grants);
        new TasklistFilters(engine.getFilterService(), engine.getTaskService()).createMissing(grants);
        grantDeployed(engine, grants);
    }

    private static void grantEveryone(Grants grants) {
        List<String> everyone = new ArrayList<>();
        PeopleGroup.staff().forEach(group -> everyone.add(group.id()));
        everyone.add(PeopleGroup.PARTNER.id());
        for (String group : everyone) {
            grants.toGroup(group, APPLICATION, "tasklist", ACCESS);
            grants.toGroup(group, PROCESS_DEFINITION, "emergency-report", READ, CREATE_INSTANCE);
            // of the definitions that they may start
            grants.toGroup(group, PROCESS_INSTANCE, Authorization.ANY, CREATE);
        }
    }

    private static void grantStaff(Grants grants) {
        for (PeopleGroup group : PeopleGroup.staff()) {
            grants.toGroup(group.id(), PROCESS_DEFINITION, "cooperation", READ, CREATE_INSTANCE);
            // colleagues' names on the tasks that they hold
            grants.toGroup(group.id(), USER, Authorization.ANY, READ);
            grants.toGroup(group.id(), GROUP, Authorization.ANY, READ);
        }
    }

    private static void grantManagement(Grants grants) {
        String management = PeopleGroup.MANAGEMENT.id();
        grants.toGroup(management, APPLICATION, "cockpit", ACCESS);
        grants.toGroup(management, PROCESS_DEFINITION, "steering", CREATE_INSTANCE);
        grants.toGroup(
                management,
                PROCESS_DEFINITION,
                Authorization.ANY,
                READ,
                READ_INSTANCE,
                READ_HISTORY,
                READ_TASK,
                TASK_WORK,
                RETRY_JOB);
        grants.toGroup(management, DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY);
        grants.toGroup(management, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        grants.toGroup(management, DEPLOYMENT, Authorization.ANY, READ);
    }

    private static void grantProcessOwner(Grants grants) {
        String processOwner = PeopleGroup.PROCESS_OWNER.id();
        grants.toGroup(processOwner, APPLICATION, "tasklist", ACCESS);
        grants.toGroup(processOwner, DEPLOYMENT, Authorization.ANY, READ, CREATE);
        grants.toGroup(processOwner, PROCESS_DEFINITION, Authorization.ANY, READ);
        grants.toGroup(processOwner, DECISION_DEFINITION, Authorization.ANY, READ);
        grants.toGroup(processOwner, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
    }

    private static void grantAdministrator(Grants grants) {
        for (Resources resource : Resources.values()) {
            grants.toGroup(PeopleGroup.ADMINISTRATOR.id(), resource, Authorization.ANY, ALL);
        }
    }

    /** What was deployed before this release: it may grant more than the one that deployed it. */
    private static void grantDeployed(ProcessEngine engine, Grants grants) {
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(process -> engine.getRepositoryService().getProcessDefinition(process.getId()))
                .forEach(process -> DefinitionGrants.grant((ProcessDefinitionEntity) process, grants));
    }
}
