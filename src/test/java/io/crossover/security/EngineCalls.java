package io.crossover.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every call that the engine's REST interface knows, as its resource classes declare them. */
final class EngineCalls {

    /**
     * @param path from the interface's root, with the names of its parameters in braces
     */
    record Call(String method, String path) {}

    private final List<Call> calls = new ArrayList<>();
    private final Set<Call> known = new HashSet<>();

    private EngineCalls() {}

    static List<Call> of(Class<?> root) {
        EngineCalls found = new EngineCalls();
        found.walk(root, "");
        found.calls.sort(Comparator.comparing(Call::path).thenComparing(Call::method));
        return found.calls;
    }

    private void walk(Class<?> resource, String prefix) {
        for (Method method : resource.getMethods()) {
            Optional<Method> declared = declared(method);
            declared.ifPresent(declaring -> {
                String path = join(prefix, Optional.ofNullable(declaring.getAnnotation(Path.class)));
                List<String> verbs = verbs(declaring);
                if (verbs.isEmpty()) {
                    walk(method.getReturnType(), path);
                } else {
                    verbs.stream()
                            .map(verb -> new Call(verb, path))
                            .filter(known::add)
                            .forEach(calls::add);
                }
            });
        }
    }

    /** The method that carries the annotations: itself, or that of an interface. */
    private static Optional<Method> declared(Method method) {
        return Stream.concat(Stream.of(method), interfaceMethods(method))
                .filter(one ->
                        one.isAnnotationPresent(Path.class) || !verbs(one).isEmpty())
                .findFirst();
    }

    private static Stream<Method> interfaceMethods(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static List<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .toList();
    }

    private static String join(String prefix, Optional<Path> path) {
        String part = path.map(Path::value).orElse("").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*\\}", "{$1}");
        String joined = prefix + (part.isEmpty() || part.startsWith("/") ? "" : "/") + part;
        return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
