package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessApplicationDeployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** What the engine holds already. Read inside one of its commands. */
final class Deployed {

    private final CommandContext context;
    private final RepositoryService repository;

    Deployed(CommandContext context) {
        this.context = context;
        this.repository = context.getProcessEngineConfiguration().getRepositoryService();
    }

    /**
     * The newest version of a process, decision or form.
     *
     * @param ours whether a release of the application brought it, and not a process owner
     */
    record Newest(String name, String key, int version, String file, Date deployedAt, boolean ours) {}

    /** The newest version of each process, decision and form. */
    List<ResourceDefinition> newestDefinitions() {
        List<ResourceDefinition> definitions = new ArrayList<>();
        definitions.addAll(
                repository.createProcessDefinitionQuery().latestVersion().list());
        definitions.addAll(
                repository.createDecisionDefinitionQuery().latestVersion().list());
        definitions.addAll(newestForms());
        return definitions;
    }

    List<Newest> newest() {
        Map<String, Deployment> deployments = new HashMap<>();
        repository.createDeploymentQuery().list().forEach(one -> deployments.put(one.getId(), one));
        return newestDefinitions().stream()
                .map(definition ->
                        newest(definition, Objects.requireNonNull(deployments.get(definition.getDeploymentId()))))
                .toList();
    }

    private static Newest newest(ResourceDefinition definition, Deployment deployment) {
        return new Newest(
                name(definition),
                definition.getKey(),
                definition.getVersion(),
                definition.getResourceName(),
                deployment.getDeploymentTime(),
                isOurs(deployment));
    }

    /** A form has no name of its own, and the engine throws when asked for it. */
    private static String name(ResourceDefinition definition) {
        return definition instanceof CamundaFormDefinitionEntity || definition.getName() == null
                ? definition.getKey()
                : definition.getName();
    }

    /** The newest version of each file that defines something. */
    List<ModelFile> newestFiles() {
        return newestDefinitions().stream()
                .map(definition -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definition.getDeploymentId(), definition.getResourceName()))
                .map(file -> ModelFile.read(file.getName(), file.getBytes()))
                .toList();
    }

    /** Every version of every file that our releases have brought, oldest first. */
    Map<String, List<byte[]>> ourFiles() {
        Map<String, List<byte[]>> files = new HashMap<>();
        repository
                .createDeploymentQuery()
                .deploymentSource(ProcessApplicationDeployment.PROCESS_APPLICATION_DEPLOYMENT_SOURCE)
                .orderByDeploymentTime()
                .asc()
                .list()
                .forEach(deployment -> context.getResourceManager()
                        .findResourcesByDeploymentId(deployment.getId())
                        .forEach(file -> files.computeIfAbsent(file.getName(), any -> new ArrayList<>())
                                .add(file.getBytes())));
        return files;
    }

    private static boolean isOurs(Deployment deployment) {
        return ProcessApplicationDeployment.PROCESS_APPLICATION_DEPLOYMENT_SOURCE.equals(deployment.getSource());
    }

    /** The engine has no query of its own for all forms. */
    @SuppressWarnings("unchecked")
    private Collection<CamundaFormDefinitionEntity> newestForms() {
        Map<String, CamundaFormDefinitionEntity> newest = new HashMap<>();
        List<CamundaFormDefinitionEntity> all =
                context.getDbEntityManager().selectList("selectAllCamundaFormDefinitions");
        all.forEach(form ->
                newest.merge(form.getKey(), form, (one, other) -> one.getVersion() > other.getVersion() ? one : other));
        return newest.values();
    }
}
