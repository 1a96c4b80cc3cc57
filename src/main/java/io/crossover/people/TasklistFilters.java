package io.crossover.people;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** The queues at the left of Tasklist. Their expressions are the only ones that a stored filter may hold. */
final class TasklistFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void createMissing(Grants grants) {
        TaskQuery mine = byUrgency(tasks.createTaskQuery().taskAssigneeExpression(ME));
        create("My tasks", "Tasks that I hold", "#2f6f6b", 10, mine, forEveryone(grants));

        TaskQuery ofMyGroups = byUrgency(tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS));
        create(
                "My group's tasks",
                "Tasks of my groups that nobody holds yet: open one and claim it",
                "#4a6fa5",
                20,
                ofMyGroups,
                forEveryone(grants));

        TaskQuery offeredToMe =
                byUrgency(tasks.createTaskQuery().taskInvolvedUserExpression(ME).taskUnassigned());
        create(
                "For somebody away",
                "Tasks of people for whom I stand in and that nobody holds: open one and claim it",
                "#6b5b95",
                25,
                offeredToMe,
                forEveryone(grants));

        TaskQuery overdue = byUrgency(tasks.createTaskQuery()
                .dueBeforeExpression(NOW)
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .endOr());
        create(
                "Overdue",
                "Tasks of mine and of my groups that are past their due date",
                "#c2571a",
                30,
                overdue,
                forEveryone(grants));

        create(
                "Everything overdue",
                "Every task past its due date, whoever holds it",
                "#a32020",
                40,
                byUrgency(tasks.createTaskQuery().dueBeforeExpression(NOW)),
                filter -> grants.toGroup(PeopleGroup.MANAGEMENT.id(), FILTER, filter, READ));
    }

    private static TaskQuery byUrgency(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private static Consumer<String> forEveryone(Grants grants) {
        return filter -> grants.toEveryone(FILTER, filter, READ);
    }

    private void create(
            String name, String description, String colour, int position, TaskQuery query, Consumer<String> grant) {
        if (filters.createFilterQuery().filterName(name).count() == 0) {
            Filter filter = filters.newTaskFilter(name)
                    .setQuery(query)
                    .setProperties(Map.of(
                            "description",
                            description,
                            "color",
                            colour,
                            "priority",
                            position,
                            "refresh",
                            true,
                            "showUndefinedVariable",
                            false));
            grant.accept(filters.saveFilter(filter).getId());
        }
    }
}
