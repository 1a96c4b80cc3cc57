package io.crossover.engine.deployment;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessApplicationDeployment;

/** Looks at every new deployment before the engine reads it, whoever deploys, and refuses it with all its reasons. */
final class CheckingDeployer implements Deployer {

    private static final String PROCESS_OWNER = "process-owner";

    /** The columns of the engine's tables. */
    private static final int LONGEST_LABEL = 255;

    private final DeploymentCheck check;

    CheckingDeployer(DeploymentCheck check) {
        this.check = check;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        requireProcessOwner();
        requireLabels(deployment);
        List<ModelFile> files = deployment.getResources().values().stream()
                .map(file -> ModelFile.read(file.getName(), file.getBytes()))
                .toList();
        List<String> problems = check.problems(files, new Deployed(Context.getCommandContext()).newestFiles());
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Status.BAD_REQUEST, "Not deployed, because of this:\n" + String.join("\n", problems));
        }
    }

    /** The engine asks for a permission, which an administrator could give to anybody. */
    private static void requireProcessOwner() {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person != null
                && (person.getGroupIds() == null || !person.getGroupIds().contains(PROCESS_OWNER))) {
            throw new RefusedException(Status.FORBIDDEN, "Only a process owner may deploy.");
        }
    }

    private static void requireLabels(DeploymentEntity deployment) {
        Stream.of(deployment.getName(), deployment.getSource())
                .filter(label -> label != null && label.length() > LONGEST_LABEL)
                .findFirst()
                .ifPresent(label -> {
                    throw new RefusedException(
                            Status.BAD_REQUEST,
                            "The name and the source of a deployment have at most " + LONGEST_LABEL + " characters.");
                });
        if (deployment.getTenantId() != null) {
            throw new RefusedException(Status.BAD_REQUEST, "There are no tenants here: deploy without a tenant's id.");
        }
        if (deployment.getResources() == null || deployment.getResources().isEmpty()) {
            throw new RefusedException(Status.BAD_REQUEST, "There is no file in this deployment.");
        }
        // what comes from a person never counts as brought by a release, which would then replace it
        if (Context.getCommandContext().getAuthentication() != null
                && ProcessApplicationDeployment.PROCESS_APPLICATION_DEPLOYMENT_SOURCE.equals(deployment.getSource())) {
            throw new RefusedException(
                    Status.BAD_REQUEST,
                    "The source '" + deployment.getSource() + "' is for releases of the application; leave it out.");
        }
    }
}
