package io.crossover.engine.deployment;

import io.crossover.engine.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessApplicationDeployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * On a developer's machine, a model that is saved in Modeler is redeployed at once. Only on the embedded database and
 * where the folders lie beside the application; the deployment counts as the release's own.
 */
@Component
class SavedModels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SavedModels.class);
    private static final Set<Path> FOLDERS = Set.of(Path.of("processes"), Path.of("forms"));

    private final RepositoryService repository;
    private final boolean wanted;
    private volatile @Nullable WatchService watcher;

    SavedModels(
            RepositoryService repository,
            @Value("${crossover.models.watch:true}") boolean wanted,
            @Value("${spring.datasource.url}") String database) {
        this.repository = repository;
        this.wanted =
                wanted && database.startsWith("jdbc:h2:") && FOLDERS.stream().allMatch(Files::isDirectory);
    }

    @Override
    public void start() {
        if (!wanted) {
            return;
        }
        WatchService started;
        try {
            started = FileSystems.getDefault().newWatchService();
            for (Path folder : FOLDERS) {
                folder.register(started, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watcher = started;
        Thread thread = new Thread(() -> watch(started), "saved-models");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(WatchService watching) {
        try {
            while (true) {
                Set<Path> changed = new TreeSet<>();
                for (WatchKey key = watching.take(); key != null; key = watching.poll(300, TimeUnit.MILLISECONDS)) {
                    Path folder = (Path) key.watchable();
                    key.pollEvents().forEach(event -> changed.add(folder.resolve(String.valueOf(event.context()))));
                    key.reset();
                }
                deploy(changed);
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("No longer watching", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deploy(Set<Path> changed) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("crossover")
                .source(ProcessApplicationDeployment.PROCESS_APPLICATION_DEPLOYMENT_SOURCE)
                .enableDuplicateFiltering(true);
        try {
            for (Path file : changed) {
                if (file.toString().matches(".*\\.(bpmn|dmn|form)") && Files.isRegularFile(file)) {
                    deployment.addString(String.valueOf(file.getFileName()), Files.readString(file));
                }
            }
            if (!deployment.getResourceNames().isEmpty()) {
                deployment.deploy();
                LOG.info("Redeployed {}", deployment.getResourceNames());
            }
        } catch (RefusedException | ParseException e) {
            LOG.warn("{}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("A saved model could not be read", e);
        }
    }

    @Override
    public void stop() {
        WatchService watching = watcher;
        if (watching == null) {
            return;
        }
        try {
            watching.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watcher = null;
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
