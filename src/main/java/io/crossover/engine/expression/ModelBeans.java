package io.crossover.engine.expression;

import io.crossover.CrossoverApplication;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The beans that a model may name: our own steps and listeners. No other bean, ours or a library's, exists for an
 * expression: among them are some that reset passwords or act without asking the engine's permission.
 */
@Component
public class ModelBeans {

    private static final String OURS = ClassUtils.getPackageName(CrossoverApplication.class);

    private final ListableBeanFactory beans;
    private final AtomicReference<Set<String>> names = new AtomicReference<>();

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    /** The names of all of them. */
    public Set<String> names() {
        Set<String> known = names.get();
        if (known == null) {
            known = Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                    .flatMap(kind ->
                            Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, kind, true, false)))
                    .filter(this::isOurs)
                    .collect(Collectors.toUnmodifiableSet());
            names.set(known);
        }
        return known;
    }

    /** The step of this name, which {@link #has} has found. */
    Object get(String name) {
        return beans.getBean(name);
    }

    private boolean isOurs(String name) {
        Class<?> type = beans.getType(name, false);
        return type != null
                && (ClassUtils.getPackageName(type).equals(OURS)
                        || ClassUtils.getPackageName(type).startsWith(OURS + "."));
    }
}
