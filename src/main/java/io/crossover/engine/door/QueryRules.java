package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import io.crossover.engine.task.CommandFields;
import io.crossover.people.PeopleGroup;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ExternalTaskQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a person may ask of the engine, by whichever way the question comes in.
 *
 * <p>No expression is ever evaluated for the asking: it could run anything (CVE-2026-109432; the engine checks the
 * question's first level only). The three that the application's own filters hold stand alone.
 *
 * <p>Only who may read every variable may ask by a variable's value: whether a task is found tells the value of what
 * the asker may not read ({@code bottomLine > n}).
 */
final class QueryRules extends CommandInterceptor {

    private static final Set<String> OF_OUR_FILTERS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");
    private static final Set<String> READ_ALL = Set.of(PeopleGroup.MANAGEMENT.id(), PeopleGroup.ADMINISTRATOR.id());

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof MetricsQueryImpl
                && Context.getProcessEngineConfiguration().getDbMetricsReporter() == null) {
            throw new RefusedException(Status.NOT_FOUND, "Figures of the engine itself are not collected here.");
        }
        Authentication person = person();
        if (person != null) {
            if (command instanceof AbstractQuery<?, ?> query) {
                refuseExpressions(query, Set.of());
                requireToReadAll(person, asksByVariable(query));
            } else if (command instanceof AbstractExecuteFilterCmd) {
                examine(person, command);
            } else if (command instanceof SaveFilterCmd) {
                FilterEntity filter = (FilterEntity) CommandFields.value(command, "filter");
                refuseExpressions(Objects.requireNonNull(filter).getQuery(), OF_OUR_FILTERS);
            } else if (command instanceof AbstractCorrelateMessageCmd) {
                requireToReadAll(person, asksByVariable(command));
            }
        }
        return next.execute(command);
    }

    /** A stored filter is examined at each use: what stands in the database may have come there another way. */
    private static void examine(Authentication person, Command<?> command) {
        String id = (String) CommandFields.value(command, "filterId");
        FilterEntity stored = id == null
                ? null
                : Context.getCommandContext().getFilterManager().findFilterById(id);
        if (stored != null) {
            refuseExpressions(stored.getQuery(), OF_OUR_FILTERS);
            requireToReadAll(person, asksByVariable((AbstractQuery<?, ?>) stored.getQuery()));
        }
        if (CommandFields.value(command, "extendingQuery") instanceof AbstractQuery<?, ?> extending) {
            refuseExpressions(extending, Set.of());
            requireToReadAll(person, asksByVariable(extending));
        }
    }

    private static void refuseExpressions(Query<?, ?> query, Set<String> allowed) {
        boolean wrong = withAlternatives((AbstractQuery<?, ?>) query)
                .flatMap(part -> part.getExpressions().values().stream())
                .anyMatch(expression -> !allowed.contains(expression));
        if (wrong) {
            throw new RefusedException(Status.BAD_REQUEST, "Expressions are not allowed in a query or a filter.");
        }
    }

    private static void requireToReadAll(Authentication person, boolean asksByVariable) {
        List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
        if (asksByVariable && groups.stream().noneMatch(READ_ALL::contains)) {
            throw new RefusedException(
                    Status.FORBIDDEN, "Only management may search by the value of a variable. Search by name instead.");
        }
    }

    private static boolean asksByVariable(Command<?> correlation) {
        MessageCorrelationBuilderImpl message =
                CommandFields.value(correlation, "builder") instanceof MessageCorrelationBuilderImpl builder
                        ? builder
                        : null;
        return message != null
                && Stream.<@Nullable Map<String, Object>>of(
                                message.getCorrelationProcessInstanceVariables(),
                                message.getCorrelationLocalVariables())
                        .anyMatch(variables -> variables != null && !variables.isEmpty());
    }

    private static boolean asksByVariable(AbstractQuery<?, ?> query) {
        return withAlternatives(query).anyMatch(part -> comparesVariables(part) || ordersByVariable(part));
    }

    private static boolean comparesVariables(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return isSome(tasks.getVariables());
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return isSome(tasks.getVariables());
        }
        if (query instanceof ExternalTaskQueryImpl tasks) {
            return isSome(tasks.getVariables());
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return !instances.getQueryVariableNameToValuesMap().isEmpty();
        }
        return query instanceof AbstractVariableQueryImpl<?, ?> variables && isSome(variables.getQueryVariableValues());
    }

    private static boolean isSome(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }

    private static boolean ordersByVariable(AbstractQuery<?, ?> query) {
        return query.getOrderingProperties().stream()
                .map(QueryOrderingProperty::getRelation)
                .anyMatch(QueryOrderingProperty.RELATION_VARIABLE::equals);
    }

    /** The question and the alternatives ({@code orQueries}) within it; the engine keeps them in one flat list. */
    private static Stream<AbstractQuery<?, ?>> withAlternatives(AbstractQuery<?, ?> query) {
        Collection<? extends AbstractQuery<?, ?>> alternatives = List.of();
        if (query instanceof TaskQueryImpl tasks) {
            alternatives = tasks.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            alternatives = tasks.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            alternatives = instances.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            alternatives = instances.getQueries();
        }
        return Stream.<AbstractQuery<?, ?>>concat(Stream.of(query), alternatives.stream());
    }

    /** The person who asks this themselves, and not a step of ours or the engine on the way of something else. */
    private static @Nullable Authentication person() {
        CommandContext context = Context.getCommandContext();
        Authentication authentication = context.getAuthentication();
        return authentication != null
                        && authentication.getUserId() != null
                        && context.isAuthorizationCheckEnabled()
                        && Context.getCoreExecutionContext() == null
                ? authentication
                : null;
    }
}
