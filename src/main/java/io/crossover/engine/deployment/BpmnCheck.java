package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a process model names must exist, and it runs nothing but our named beans. */
final class BpmnCheck {

    /** What a model may call on a variable: the reading of lists and of JSON. */
    private static final Set<String> READING = Set.of(
            "elements()",
            "size()",
            "isEmpty()",
            "contains()",
            "prop()",
            "hasProp()",
            "value()",
            "stringValue()",
            "numberValue()",
            "boolValue()");

    private static final Set<String> REFLECTION =
            Set.of("class", "classLoader", "module", "declaringClass", "protectionDomain");
    private static final Set<String> OF_A_TASK =
            Set.of("id", "name", "assignee", "owner", "priority", "dueDate", "createTime", "taskDefinitionKey");

    private final ModelFile.Bpmn model;
    private final World world;
    private final List<String> problems = new ArrayList<>();

    private BpmnCheck(ModelFile.Bpmn model, World world) {
        this.model = model;
        this.world = world;
    }

    static List<String> problems(ModelFile.Bpmn model, World world) {
        BpmnCheck check = new BpmnCheck(model, world);
        model.elements().forEach(check::element);
        return check.problems.stream().distinct().toList();
    }

    private void element(Element element) {
        scripts(element);
        beans(element);
        references(element);
        messages(element);
        if (!Xml.isBpmn(element, "text")) {
            Xml.attributes(element)
                    .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                    .forEach(attribute -> expressions(element, attribute.getValue()));
            expressions(element, Xml.text(element));
        }
    }

    private void scripts(Element element) {
        if (Xml.isBpmn(element, "scriptTask") || Xml.isCamunda(element, "script")) {
            problem(element, "scripts are not allowed");
        }
        if (element.hasAttribute("language") || Xml.camunda(element, "resource").isPresent()) {
            problem(element, "a condition is an expression, not a script");
        }
        if (Xml.camunda(element, "class").isPresent()
                || (Xml.CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute("class"))) {
            problem(element, "a step names a bean (camunda:delegateExpression), not a class");
        }
        Xml.camunda(element, "type").ifPresent(type -> problem(element, "the task type '" + type + "' is not allowed"));
        if (Xml.isCamunda(element, "connector")) {
            problem(element, "connectors are not allowed");
        }
        if (Xml.isBpmn(element, "serviceTask") && !runsABean(element)) {
            problem(element, "a service task names a bean (camunda:delegateExpression)");
        }
    }

    private static boolean runsABean(Element element) {
        return Stream.of("delegateExpression", "expression", "class", "type")
                .anyMatch(attribute -> Xml.camunda(element, attribute).isPresent());
    }

    private void beans(Element element) {
        delegateExpression(element).ifPresent(text -> {
            List<Expression> expressions = Expression.in(text);
            if (expressions.size() != 1 || !expressions.get(0).isOneName()) {
                problem(element, "'" + text + "' is not the name of a bean");
            } else if (!world.hasBean(expressions.get(0).names().get(0))) {
                problem(
                        element,
                        "there is no bean '" + expressions.get(0).names().get(0) + "'");
            }
        });
        String called = Xml.CAMUNDA.equals(element.getNamespaceURI())
                ? element.getAttribute("expression")
                : Xml.camunda(element, "expression").orElse("");
        if (!called.isBlank()
                && Expression.in(called).stream()
                        .anyMatch(expression -> expression.names().stream().noneMatch(world::hasBean))) {
            problem(element, "'" + called + "' does not call a bean of ours");
        }
    }

    private static Optional<String> delegateExpression(Element element) {
        return Xml.CAMUNDA.equals(element.getNamespaceURI())
                ? Xml.plain(element, "delegateExpression")
                : Xml.camunda(element, "delegateExpression");
    }

    private void references(Element element) {
        Xml.camunda(element, "formRef")
                .filter(form -> !world.hasForm(form))
                .ifPresent(form -> problem(element, "there is no form '" + form + "'"));
        Xml.camunda(element, "formKey")
                .filter(key -> !key.startsWith("embedded:app:forms/"))
                .ifPresent(key -> problem(element, "'" + key + "' is not a form; use camunda:formRef"));
        Xml.camunda(element, "decisionRef")
                .filter(decision -> !world.hasDecision(decision))
                .ifPresent(decision -> problem(element, "there is no decision '" + decision + "'"));
        Xml.plain(element, "calledElement")
                .filter(process -> !world.hasProcess(process))
                .ifPresent(process -> problem(element, "there is no process '" + process + "'"));
        if (Xml.isCamunda(element, "in") || Xml.isCamunda(element, "out")) {
            Xml.plain(element, "source").ifPresent(source -> variable(element, source));
            if (element.hasAttribute("variables")) {
                problem(element, "variables are mapped one by one, never all");
            }
        }
        if (Xml.isCamunda(element, "property") && element.getAttribute("name").equals("crossover.notBy")) {
            Stream.of(element.getAttribute("value").split(","))
                    .map(String::strip)
                    .forEach(variable -> variable(element, variable));
        }
    }

    private void messages(Element element) {
        boolean throwing = element.getParentNode() instanceof Element parent
                && (Xml.isBpmn(parent, "intermediateThrowEvent") || Xml.isBpmn(parent, "endEvent"));
        Xml.plain(element, "messageRef")
                .filter(any -> !throwing && !Xml.isBpmn(element, "sendTask"))
                .ifPresent(reference -> {
                    Optional<String> name = World.messageName(model, reference);
                    if (name.isEmpty()) {
                        problem(element, "there is no message '" + reference + "'");
                    } else if (!world.isSent(name.get())) {
                        problem(element, "nobody sends the message '" + name.get() + "'");
                    }
                });
    }

    private void expressions(Element element, String text) {
        for (Expression expression : Expression.in(text)) {
            if (expression.indexed()) {
                problem(element, "'" + expression.text() + "' uses brackets, which are not allowed");
            }
            expression
                    .functions()
                    .forEach(function ->
                            problem(element, "'" + expression.text() + "' calls the function " + function + "()"));
            expression.names().forEach(name -> name(element, expression, name));
            expression.members().stream()
                    .filter(member -> !isAllowed(member))
                    .forEach(member -> problem(element, "'" + expression.text() + "' may not use " + member));
        }
    }

    private void name(Element element, Expression expression, String name) {
        if (name.equals("execution")
                && expression.members().stream().noneMatch(member -> member.startsWith("execution."))) {
            problem(element, "'" + expression.text() + "' may use execution.processBusinessKey only");
        } else if (!world.hasBean(name)) {
            variable(element, name);
        }
    }

    private boolean isAllowed(String member) {
        String root = member.substring(0, member.indexOf('.'));
        String name = member.substring(member.indexOf('.') + 1);
        return switch (root) {
            case "execution" -> name.equals("processBusinessKey");
            case "task" -> OF_A_TASK.contains(name);
            default ->
                world.hasBean(root)
                        ? !REFLECTION.contains(name) && !name.equals("getClass()")
                        : name.endsWith("()") ? READING.contains(name) : !REFLECTION.contains(name);
        };
    }

    private void variable(Element element, String name) {
        if (!world.hasVariable(name)) {
            problem(element, "nothing sets the variable '" + name + "'");
        }
    }

    private void problem(Element element, String reason) {
        problems.add(Xml.id(element) + ": " + reason);
    }
}
