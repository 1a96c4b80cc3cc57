package io.crossover.engine.deployment;

import io.crossover.engine.Messages;
import io.crossover.engine.ProcessVariable;
import io.crossover.engine.expression.ModelBeans;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The names in this application: its beans, the constants of its classes {@code *Variables}, its messages. */
final class ApplicationNames implements CodeNames {

    private static final String OURS = "io.crossover";

    private final ModelBeans beans;
    private final Set<String> variables = new TreeSet<>();

    ApplicationNames(ModelBeans beans) {
        this.beans = beans;
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("io\\.crossover\\..*Variables")));
        scanner.findCandidateComponents(OURS).forEach(this::read);
    }

    @Override
    public boolean hasBean(String name) {
        return beans.has(name);
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    @Override
    public boolean sends(String message) {
        return Messages.isSent(message);
    }

    private void read(BeanDefinition found) {
        Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ApplicationNames::name)
                .forEach(variables::add);
    }

    private static String name(Field constant) {
        ReflectionUtils.makeAccessible(constant);
        Object value = ReflectionUtils.getField(constant, null);
        return value instanceof ProcessVariable<?> variable ? variable.name() : String.valueOf(value);
    }
}
