package io.crossover.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same wall in the running engine: past every check of ours, as if a query or a model had slipped through. */
class ExpressionsInTheEngineTest extends Scenario {

    private static final String COMMAND =
            "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('touch %s')}";

    private static final String PROCESS =
            """
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>
              <process id='expression-wall' isExecutable='true'>
                <startEvent id='start'/><sequenceFlow id='f1' sourceRef='start' targetRef='task'/>
                <userTask id='task'/><sequenceFlow id='f2' sourceRef='task' targetRef='end'/><endEvent id='end'/>
              </process>
            </definitions>""";

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ModelBeans steps;

    @Test
    @DisplayName("Door 2, second wall: an expression in a query, in orQueries and in a stored filter runs nothing")
    void aQuerysExpressionRunsNothing(@TempDir Path folder) {
        Path marker = folder.resolve("marker");
        String command = COMMAND.formatted(marker);
        TaskQuery inOr = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(command)
                .taskName("x")
                .endOr();
        String filter = filters.saveFilter(filters.newTaskFilter("wall")
                        .setQuery(tasks.createTaskQuery().taskNameLike("%").taskCandidateGroupExpression(command)))
                .getId();

        List<Runnable> attempts = List.of(
                () -> tasks.createTaskQuery().taskAssigneeExpression(command).list(),
                inOr::list,
                () -> filters.list(filter),
                () -> filters.count(filter));
        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(ProcessEngineException.class));

        assertThat(marker).doesNotExist();
        filters.deleteFilter(filter);
    }

    @Test
    void theThreeFunctionsOfOurFiltersWork() {
        for (String filter : List.of("My tasks", "My group's tasks", "Overdue")) {
            String id = filters.createFilterQuery()
                    .filterName(filter)
                    .singleResult()
                    .getId();
            play.as("marketing", () -> assertThat(filters.count(id)).isNotNegative());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.engineServices.repositoryService}",
                "${execution.processEngine}",
                "${execution.id}",
                "${execution.getVariable('x')}",
                "${execution.setVariable('x', 1)}",
                "${execution.bpmnModelInstance}",
                "${partnerOrganisations.firstPassword('partner-a', 'x')}",
                "${partnerOrganisations}",
                "${trustedCode}",
                "${crossoverProcessApplication}",
                "${dataSource.connection}",
                "${environment}",
                "${springPropertyPreprocessor}",
                "${processEngine}",
                "${camundaBpmProperties}",
                "${enterStage.getClass()}",
            })
    void aModelReachesNothingOfTheEngineOrTheContext(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aModelReadsTheKeyAndNamesOurSteps() {
        assertThat(String.valueOf(evaluate("${execution.processBusinessKey}"))).startsWith("COOP-");
        assertThat(evaluate("${enterStage}")).isNotNull();
    }

    @Test
    @DisplayName("the steps that a model may name are our delegates and listeners, and nothing else")
    void onlyStepsAreBeansOfModels() {
        assertThat(steps.names())
                .contains("enterStage", "scoreCandidate", "showRanking")
                .doesNotContain("trustedCode", "partnerOrganisations", "journal", "decisionTables", "processEngine");
    }

    private @Nullable Object evaluate(String expression) {
        CooperationKey key = cooperation("Expressions");
        String deployment = repository
                .createDeployment()
                .addString("expression-wall.bpmn", PROCESS)
                .deploy()
                .getId();
        String instance = play.start("expression-wall", key, Map.of()).getId();
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> {
                ExecutionEntity execution =
                        Objects.requireNonNull(context.getExecutionManager().findExecutionById(instance));
                return engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(execution);
            });
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
