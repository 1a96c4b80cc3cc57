package io.crossover.engine.node;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our tables first, then the engine's, one node at a time. */
@Configuration
class NodeConfiguration {

    @Bean
    static FlywayMigrationStrategy migrationInTurn(StartUpTurn turn) {
        return flyway -> {
            turn.take();
            flyway.migrate();
        };
    }

    /** The engine is built from its plugins, so it waits for what one of them waits for. */
    @Bean
    @DependsOnDatabaseInitialization
    static ProcessEnginePlugin afterOurTables() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public String toString() {
                return "afterOurTables";
            }
        };
    }
}
