package io.crossover.bench;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process that takes each measurement as a message: one transaction of the engine for each. */
final class Messages implements AutoCloseable {

    private final ProcessEngine engine;

    private Messages(ProcessEngine engine) {
        this.engine = engine;
    }

    /** On a database of its own of the same server. */
    static Messages start(Surroundings surroundings) throws SQLException {
        surroundings.sql("DROP DATABASE IF EXISTS baseline_engine", "CREATE DATABASE baseline_engine");
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("baseline")
                .setJdbcUrl(surroundings.url("baseline_engine"))
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("postgres")
                .setDatabaseSchemaUpdate("true")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "baseline.bpmn",
                        Bpmn.createExecutableProcess("baseline")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("measured")
                                .message("measured")
                                .connectTo("measured")
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("baseline", "COOP");
        return new Messages(engine);
    }

    void correlate(int messages) {
        for (int message = 0; message < messages; message++) {
            engine.getRuntimeService()
                    .createMessageCorrelation("measured")
                    .processInstanceBusinessKey("COOP")
                    .setVariable("kpi", "kpi 1")
                    .setVariable("value", 100.0)
                    .correlate();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
