package io.crossover.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessApplicationDeployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StreamUtils;

/** The same release starts again beside what process owners have deployed meanwhile. */
class RestartScenario extends Scenario {

    private static final String FILE = "dispute.bpmn";
    private static final String PROCESS = "<bpmn:process id=\"dispute\" name=\"";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CrossoverProcessApplication application;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void theSameReleaseHandsOverTheSameFilesAndNothingIsAdded() throws IOException {
        long before = versions();
        DeploymentBuilder release = release();
        application.createDeployment("crossover", release);
        assertThat(release.getResourceNames()).contains(FILE, "task-deadlines.dmn", "propose-cooperation.form");
        deployments.addAll(deployed(release));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aProcessOwnersVersionStaysWhenTheReleaseStartsAgain() throws IOException {
        deployments.add(repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString(FILE, ours().replace(PROCESS, PROCESS + "Owner: "))
                .deploy()
                .getId());
        long before = versions();
        DeploymentBuilder release = release();
        application.createDeployment("crossover", release);
        deployments.addAll(deployed(release));
        assertThat(versions()).isEqualTo(before);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("dispute")
                        .latestVersion()
                        .singleResult()
                        .getName())
                .startsWith("Owner: ");
    }

    private DeploymentBuilder release() {
        return repository
                .createDeployment()
                .name("crossover")
                .source(ProcessApplicationDeployment.PROCESS_APPLICATION_DEPLOYMENT_SOURCE)
                .enableDuplicateFiltering(true);
    }

    /** The new deployments that came of it. */
    private List<String> deployed(DeploymentBuilder release) {
        List<String> before = ids();
        release.deploy();
        return ids().stream().filter(id -> !before.contains(id)).toList();
    }

    private List<String> ids() {
        return repository.createDeploymentQuery().list().stream()
                .map(deployment -> deployment.getId())
                .toList();
    }

    private long versions() {
        return repository.createProcessDefinitionQuery().count()
                + repository.createDecisionDefinitionQuery().count()
                + repository.createDeploymentQuery().count();
    }

    private static String ours() throws IOException {
        return StreamUtils.copyToString(
                Objects.requireNonNull(RestartScenario.class.getResourceAsStream("/processes/" + FILE)),
                StandardCharsets.UTF_8);
    }
}
