package io.crossover.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.SpringBootProcessApplication;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys each file of processes/ and forms/ under its own name, whatever the class path they come from, where nobody
 * has brought a newer one.
 */
@Configuration
class CrossoverProcessApplication extends SpringBootProcessApplication {

    private static final Logger LOG = LoggerFactory.getLogger(CrossoverProcessApplication.class);

    @Value("${crossover.deployment.replace-edited:false}")
    private boolean replaceEdited;

    private final ReleaseTable releases;
    private final Optional<BuildProperties> build;

    CrossoverProcessApplication(ReleaseTable releases, Optional<BuildProperties> build) {
        this.releases = releases;
        this.build = build;
    }

    @Override
    public void createDeployment(String processArchive, DeploymentBuilder deployment) {
        Release release = new Release(files(), build.map(releases::age).orElse(Release.Age.UNKNOWN), replaceEdited);
        var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        Release.Choice choice = configuration.getCommandExecutorTxRequired().execute(context -> {
            Deployed deployed = new Deployed(context);
            List<Deployed.Newest> newest = deployed.newest();
            report(newest);
            return release.against(deployed.ourFiles(), newest);
        });
        choice.edited()
                .forEach(one -> LOG.warn(
                        "This release changes {}, but a process owner has deployed a newer version {} of '{}' on {}, which"
                                + " stays in use. Take the change over in Modeler, or start once with"
                                + " crossover.deployment.replace-edited=true.",
                        one.file(),
                        one.version(),
                        one.name(),
                        one.deployedAt()));
        choice.older()
                .forEach(file -> LOG.warn(
                        "A newer release has deployed {} already; its version stays in use. To go back to this one, start"
                                + " once with crossover.deployment.replace-edited=true.",
                        file));
        choice.files().forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
    }

    /** Not before its models are in: one that could not deploy keeps no other from it. */
    @EventListener(PostDeployEvent.class)
    void deployed() {
        build.ifPresent(releases::remember);
    }

    private static void report(List<Deployed.Newest> newest) {
        newest.stream()
                .filter(one -> !one.ours())
                .forEach(one -> LOG.info(
                        "'{}' ({}) runs as version {}, deployed by a process owner on {}",
                        one.name(),
                        one.file(),
                        one.version(),
                        one.deployedAt()));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Stream.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")
                .flatMap(CrossoverProcessApplication::find)
                .forEach(file -> files.put(String.valueOf(file.getFilename()), bytes(file)));
        return files;
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
