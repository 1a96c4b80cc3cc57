package io.crossover.engine.deployment;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Looks at every new deployment before the engine reads it, whoever deploys, and refuses it with all its reasons. */
final class CheckingDeployer implements Deployer {

    private final DeploymentCheck check;

    CheckingDeployer(DeploymentCheck check) {
        this.check = check;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ModelFile> files = deployment.getResources().values().stream()
                .map(file -> ModelFile.read(file.getName(), file.getBytes()))
                .toList();
        List<String> problems = check.problems(files, new Deployed(Context.getCommandContext()).newestFiles());
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Status.BAD_REQUEST, "Not deployed, because of this:\n" + String.join("\n", problems));
        }
    }
}
