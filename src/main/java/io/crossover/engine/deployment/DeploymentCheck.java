package io.crossover.engine.deployment;

import io.crossover.engine.form.FormSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is wrong with the files of one deployment, all at once. */
final class DeploymentCheck {

    private final CodeNames code;

    DeploymentCheck(CodeNames code) {
        this.code = code;
    }

    /**
     * @param deployed the newest version of everything that stays beside them
     * @return one line each, naming the file and the element
     */
    List<String> problems(Collection<ModelFile> files, Collection<ModelFile> deployed) {
        Map<String, ModelFile> newest = new LinkedHashMap<>();
        Stream.concat(deployed.stream(), files.stream()).forEach(file -> newest.put(file.name(), file));
        World world = new World(newest.values(), code);
        List<String> problems = new ArrayList<>();
        for (ModelFile file : files) {
            Stream.of(file.problems().stream(), problems(file, world), keys(file, files))
                    .flatMap(some -> some)
                    .forEach(problem -> problems.add(file.name() + ": " + problem));
        }
        return problems;
    }

    /** The engine would find a missing or a doubled key, too, but say it as an error of its own. */
    private static Stream<String> keys(ModelFile file, Collection<ModelFile> files) {
        List<String> all = files.stream()
                .filter(other -> other.kind().equals(file.kind()))
                .flatMap(ModelFile::keys)
                .toList();
        return file.keys()
                .distinct()
                .flatMap(key -> key.isBlank()
                        ? Stream.of("a " + file.kind() + " needs an id")
                        : all.stream().filter(key::equals).count() > 1
                                ? Stream.of("the " + file.kind() + " '" + key + "' is defined twice")
                                : Stream.empty());
    }

    private static Stream<String> problems(ModelFile file, World world) {
        if (file instanceof ModelFile.Bpmn model) {
            return BpmnCheck.problems(model, world).stream();
        }
        if (file instanceof ModelFile.Dmn decision) {
            return DmnCheck.problems(decision).stream();
        }
        return file instanceof ModelFile.Form form
                ? form.schema().stream().flatMap(schema -> options(schema, world))
                : Stream.empty();
    }

    private static Stream<String> options(FormSchema form, World world) {
        return form.components().stream()
                .filter(component -> component.hasNonNull("valuesKey"))
                .filter(component ->
                        !world.hasVariable(component.path("valuesKey").asText()))
                .map(component -> component.path("id").asText() + ": nothing sets the variable '"
                        + component.path("valuesKey").asText() + "'");
    }
}
