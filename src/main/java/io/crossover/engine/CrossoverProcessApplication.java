package io.crossover.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.SpringBootProcessApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys each file of processes/ and forms/ under its own name, whatever the class path they come from. */
@Configuration
class CrossoverProcessApplication extends SpringBootProcessApplication {

    @Override
    public void createDeployment(String processArchive, DeploymentBuilder deployment) {
        Stream.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")
                .flatMap(CrossoverProcessApplication::find)
                .forEach(file -> add(deployment, file));
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(file.getFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
