package io.crossover.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticApplicationContext;

/** The wall itself, without an engine around it: what an expression reaches, and that nothing of a refused one runs. */
class ExpressionWallTest {

    private static final GuardedExpressions EXPRESSIONS = expressions();

    @ParameterizedTest
    @DisplayName("an expression reaches no class, class loader, method, context or command; nothing of it runs")
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch MARKER')}",
                "#{''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch MARKER')}",
                "${title.class.classLoader}",
                "${title['class']['classLoader']}",
                "${title[\"getClass\"]()}",
                "${'a'.bytes}",
                "${''.class.forName('java.lang.ProcessBuilder').declaredConstructors[0].newInstance('touch','MARKER').start()}",
                "${''.getClass().forName('javax.script.ScriptEngineManager').newInstance().getEngineByName('js').eval('1')}",
                "${''.getClass().forName('java.lang.System').getMethod('getenv').invoke(null)}",
                "${''.getClass().forName('java.lang.Thread').currentThread().contextClassLoader}",
                "${names.getClass()}",
                "${names.stream()}",
                "${names.iterator().next()}",
                "${names[0]}",
                "${names.toArray()[0].getClass()}",
                "${table['key']}",
                "${table.key}",
                "${table.put('key', 'x')}",
                "${names.add('x')}",
                "${array[0]}",
                "${array.length}",
                "${json.getClass()}",
                "${json.mapTo('java.net.URL')}",
                "${json.jsonPath('$')}",
                "${json.unwrap()}",
                "${json.prop('a', 'changed')}",
                "${json.prop('list').elements().getClass()}",
                "${file.getClass()}",
                "${file.available()}",
                "${date.toInstant()}",
                "${number.class}",
                "${step.getClass()}",
                "${step.secret}",
                "${step.execute(null)}",
                "${step.class.protectionDomain.codeSource.location}",
                "${true.getClass()}",
                "${1.getClass()}",
                "${null.getClass()}",
                "${(title).getClass()}",
                "${title.concat('x')}",
                "${title.replaceAll('(a+)+b', '')}",
                "${title.contains(title.getClass())}",
                "${empty title.class ? 1 : 2}",
                "${Runtime.getRuntime().exec('touch MARKER')}",
                "${System.exit(1)}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${pageContext}",
                "${applicationContext.environment}",
                "${servletContext}",
                "${context}",
                "${resetsPasswords}",
                "${environment['user.home']}",
                "${authenticatedUserId}",
                "${variableContext}",
                "${execution.engineServices}",
                "${dateTime()}",
                "${S('<x/>')}",
                "${XML('<x/>')}",
                "${JSON('{}')}",
            })
    void nothingBehindANameIsReached(String expression, @TempDir Path folder) {
        Path marker = folder.resolve("marker");
        String run = expression.replace("MARKER", marker.toString());

        assertThatThrownBy(() -> evaluate(run)).isInstanceOf(ELException.class);
        assertThat(marker).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ${title}                                   | Summer
                    Plan of ${title}                           | Plan of Summer
                    ${title == 'Summer' and number >= 3}       | true
                    ${names.size()}                            | 2
                    ${names.contains('a')}                     | true
                    ${names.isEmpty() or empty title}          | false
                    ${title.contains('umm')}                   | true
                    ${json.prop('a').stringValue()}            | x
                    ${json.prop('list').elements().size()}     | 3
                    ${json.hasProp('b')}                       | false
                    ${number * 2 + 1}                          | 7
                    """)
    void variablesAreRead(String expression, String value) {
        assertThat(String.valueOf(evaluate(expression))).isEqualTo(value);
    }

    @Test
    void aStepIsFoundByItsNameAndNoVariablePosesAsIt() {
        assertThat(evaluate("${step}")).isInstanceOf(Step.class);
        assertThat(EXPRESSIONS
                        .createValueExpression("${step}")
                        .getValue(EXPRESSIONS.createElContext(
                                Variables.putValue("step", "posing").asVariableContext())))
                .isInstanceOf(Step.class);
    }

    @Test
    void anExpressionWritesNothing() {
        assertThatThrownBy(() -> EXPRESSIONS
                        .createValueExpression("${title}")
                        .setValue(EXPRESSIONS.createElContext(variables().asVariableContext()), "changed"))
                .isInstanceOf(ELException.class);
    }

    @ParameterizedTest
    @DisplayName("FEEL, too, reads data only: by itself it calls methods of Java objects")
    @ValueSource(strings = {"file.getClass()", "file.class.name", "file.available()", "array.class", "[file]", "step"})
    void feelSeesNoJavaObject(String expression) {
        FeelEngine feel = new FeelOverData().createInstance();
        var context = variables().putValue("step", new Step()).asVariableContext();

        assertThatThrownBy(() -> feel.evaluateSimpleExpression(expression, context))
                .hasStackTraceContaining("An expression may not use");
        assertThat(feel.<Object>evaluateSimpleExpression("number + 1", context)).hasToString("4");
        assertThat(feel.<Object>evaluateSimpleExpression("json.a", context)).isEqualTo("x");
        assertThat(feel.evaluateSimpleUnaryTests("> 2", "number", context)).isTrue();
    }

    @Test
    @DisplayName("no script language comes with what we ship, except the two that read expressions and FEEL")
    void thereAreNoScriptEngines() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .containsExactlyInAnyOrder(
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
        assertThat(List.of("juel", "feel", "feel-unary-tests", "javascript", "groovy", "python", "ruby"))
                .allSatisfy(language -> assertThat(new NoScripts().getScriptEngine(language, false))
                        .isNull());
        assertThat(new NoScripts().getScriptEngineManager().getEngineFactories())
                .isEmpty();
    }

    private static @Nullable Object evaluate(String expression) {
        return EXPRESSIONS
                .createValueExpression(expression)
                .getValue(EXPRESSIONS.createElContext(variables().asVariableContext()));
    }

    private static org.camunda.bpm.engine.variable.VariableMap variables() {
        return Variables.putValue("title", "Summer")
                .putValue("number", 3)
                .putValue("names", List.of("a", "b"))
                .putValue("table", Map.of("key", "value"))
                .putValue("array", new byte[2])
                .putValue("date", new Date(0))
                .putValue("file", new ByteArrayInputStream(new byte[2]))
                .putValue("json", Spin.JSON("{\"a\":\"x\",\"list\":[1,2,3]}"));
    }

    private static GuardedExpressions expressions() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(
                Map.of("step", new Step(), "resetsPasswords", new Object(), "context", new StaticApplicationContext()));
        GuardedExpressions expressions = new GuardedExpressions(new ModelBeans(beans));
        expressions.addFunction(
                DateTimeFunctions.DATE_TIME,
                ReflectUtil.getMethod(DateTimeFunctions.class, DateTimeFunctions.DATE_TIME));
        expressions.addFunction("JSON", ReflectUtil.getMethod(Spin.class, "JSON", Object.class));
        return expressions;
    }

    /** A step of a model, as a delegate of ours is. */
    private static final class Step implements JavaDelegate {

        public String getSecret() {
            return "secret";
        }

        @Override
        public void execute(DelegateExecution delegateExecution) {
            throw new AssertionError("It was run");
        }
    }
}
