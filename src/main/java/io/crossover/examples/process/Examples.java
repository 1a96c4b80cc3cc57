package io.crossover.examples.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Stage;
import io.crossover.engine.RefusedException;
import io.crossover.examples.Answer;
import io.crossover.examples.Script;
import io.crossover.examples.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Plays every example, a step of each at a time, until all stand where they belong. */
@Component
class Examples {

    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ExamplePlayer player;
    private final List<Story> stories = read("stories", new TypeReference<>() {});
    private List<Story> unfinished = stories;
    private final Script script = new Script(Arrays.stream(Stage.values())
            .map(stage -> "answers/" + stage.name().toLowerCase(Locale.ROOT))
            .map(file -> read(file, new TypeReference<List<Answer>>() {}))
            .flatMap(List::stream)
            .toList());

    Examples(ExamplePlayer player) {
        this.player = player;
    }

    List<Story> stories() {
        return stories;
    }

    /** Takes every example that is not finished a step further. */
    void play() {
        unfinished = unfinished.stream().filter(story -> goesOn(story)).toList();
    }

    private boolean goesOn(Story story) {
        if (player.isFinished(story)) {
            return false;
        }
        try {
            player.play(story, script);
        } catch (OptimisticLockingException e) {
            LOG.debug("The engine was at the example '{}' as well", story.title(), e);
        } catch (ProcessEngineException | RefusedException | InvalidInputException e) {
            // somebody changed a model or took part in it; the others are played all the same
            LOG.warn("The example '{}' cannot go on; it is tried again at the next start", story.title(), e);
            return false;
        }
        boolean finished = player.isFinished(story);
        if (finished) {
            LOG.info("The example '{}' is ready", story.title());
        }
        return !finished;
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var content = new ClassPathResource("examples/" + name + ".yaml").getInputStream()) {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return MAPPER.convertValue(written, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
