package io.crossover.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's settings that cannot be said in application.yaml. */
@Configuration
class EngineConfiguration {

    /** The clock of every rule and every deadline; its zone is that of the working calendar (G4). */
    @Bean
    Clock clock(@Value("${crossover.time-zone}") ZoneId zone) {
        return new EngineClock(zone);
    }

    @Bean
    static ProcessEnginePlugin leanHistory(HistorySettings settings, @Value("${crossover.time-zone}") ZoneId zone) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryLevels(List.of(new HistoryWithoutVariableDetails()));
                configuration.setBatchWindowManager(new CleanUpWindows(settings.cleanUp(), zone));
            }
        };
    }
}
