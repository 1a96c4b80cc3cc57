package io.crossover.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Stage;
import io.crossover.examples.Answer;
import io.crossover.examples.Placeholders;
import io.crossover.examples.Script;
import io.crossover.examples.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The people of one cooperation, each at a screen of their own, who know what to enter: what the examples' people enter,
 * unless {@code browser/answers.yaml} says otherwise.
 */
final class Cast implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Person> atTheirScreens = new HashMap<>();
    private final Function<String, Person> arrive;
    private final ProcessEngine engine;
    private final Story story;
    private final LocalDate today;
    private final Script script = new Script(Stream.concat(
                    answers("/browser/answers.yaml"),
                    Arrays.stream(Stage.values())
                            .flatMap(stage ->
                                    answers("/examples/answers/" + stage.name().toLowerCase(Locale.ROOT) + ".yaml")))
            .toList());

    Cast(Function<String, Person> arrive, ProcessEngine engine, Story story, LocalDate today) {
        this.arrive = arrive;
        this.engine = engine;
        this.story = story;
        this.today = today;
    }

    Person at(String account) {
        return atTheirScreens.computeIfAbsent(account, arrive);
    }

    /** Whether somebody knows what to enter. */
    boolean knows(Task task) {
        return answer(task).isPresent();
    }

    /** The right person opens the task in Tasklist, claims it, fills the form and completes it. */
    void complete(Task task) {
        Answer answer = answer(task).orElseThrow();
        Placeholders placeholders = new Placeholders(story, today, (variable, words) -> option(task, variable, words));
        at(answer.account().orElseGet(() -> accountFor(task))).complete(task, placeholders.fill(answer.entered()));
    }

    @Override
    public void close() {
        atTheirScreens.values().forEach(Person::close);
    }

    private Optional<Answer> answer(Task task) {
        return script.answer(story, task.getTaskDefinitionKey(), task.getName(), false);
    }

    private String accountFor(Task task) {
        String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow();
        List<String> members = engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
        return members.contains(group) ? group : members.get(0);
    }

    private String option(Task task, String variable, String words) {
        SpinJsonNode options = (SpinJsonNode) engine.getTaskService().getVariable(task.getId(), variable);
        return StreamSupport.stream(options.elements().spliterator(), false)
                .filter(option -> option.prop("label").stringValue().contains(words))
                .map(option -> option.prop("value").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Answer> answers(String file) {
        try (InputStream content = Cast.class.getResourceAsStream(file)) {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return MAPPER.convertValue(written, new TypeReference<List<Answer>>() {}).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
