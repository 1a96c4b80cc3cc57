package io.crossover.engine.deployment;

import io.crossover.engine.expression.ExpressionText;
import io.crossover.engine.expression.Offered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a process model names must exist, and it runs nothing but our named beans. */
final class BpmnCheck {

    private static final Pattern EMBEDDED_FORM = Pattern.compile("embedded:app:forms/[a-z0-9-]+\\.html");

    /** Longer ones would only tire the parser. */
    private static final int LONGEST_EXPRESSION = 1000;

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
        Vocabulary.refusal(element).ifPresent(reason -> problem(element, reason));
        Vocabulary.attributeRefusals(element).forEach(reason -> problem(element, reason));
        code(element);
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

    /** What an attribute without a namespace can say: the vocabulary knows the others. */
    private void code(Element element) {
        if (element.hasAttribute("language")) {
            problem(element, "a condition is an expression, not a script");
        }
        if (Xml.CAMUNDA.equals(element.getNamespaceURI())) {
            if (element.hasAttribute("class")) {
                problem(element, "a step names a bean (camunda:delegateExpression), not a class");
            }
            if (element.hasAttribute("expression")) {
                problem(element, "a step names a bean (camunda:delegateExpression), not an expression");
            }
        }
        if (Xml.isBpmn(element, "serviceTask")
                && Xml.camunda(element, "delegateExpression").isEmpty()) {
            problem(element, "a service task names a bean (camunda:delegateExpression)");
        }
    }

    private void beans(Element element) {
        delegateExpression(element).ifPresent(text -> read(element, text).ifPresent(expression -> expression
                .bare()
                .ifPresentOrElse(
                        bean -> {
                            if (!world.hasBean(bean)) {
                                problem(element, "there is no bean '" + bean + "'");
                            }
                        },
                        () -> problem(element, "'" + text + "' is not the name of a bean"))));
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
                .filter(key -> !EMBEDDED_FORM.matcher(key).matches())
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
        if (!ExpressionText.isIn(text)) {
            return;
        }
        read(element, text).ifPresent(expression -> {
            expression
                    .functions()
                    .forEach(function -> problem(element, "'" + text + "' calls the function " + function + "()"));
            expression.names().forEach(name -> name(element, expression, name));
            expression.members().stream()
                    .filter(member -> !isAllowed(member))
                    .forEach(member -> problem(
                            element,
                            member.name().equals("[]")
                                    ? "'" + text + "' uses brackets, which are not allowed"
                                    : "'" + text + "' may not use " + member));
        });
    }

    private Optional<ExpressionText> read(Element element, String text) {
        if (text.length() > LONGEST_EXPRESSION) {
            problem(element, "an expression has at most " + LONGEST_EXPRESSION + " characters");
            return Optional.empty();
        }
        try {
            return Optional.of(ExpressionText.read(text));
        } catch (ExpressionText.UnreadableException e) {
            problem(element, "'" + text + "' does not read as an expression");
            return Optional.empty();
        }
    }

    private void name(Element element, ExpressionText expression, String name) {
        if (name.equals("execution")
                && expression.members().stream().noneMatch(member -> member.of().equals(Optional.of(name)))) {
            problem(element, "'" + expression.text() + "' may use execution.processBusinessKey only");
        } else if (!world.hasBean(name)) {
            variable(element, name);
        }
    }

    /** Nothing is read of a step, and of what a call came to only what is read of a variable. */
    private boolean isAllowed(ExpressionText.Member member) {
        String root = member.of().orElse("");
        return switch (root) {
            case "execution" -> !member.called() && Offered.ofAnExecution(member.name());
            case "task" -> !member.called() && Offered.ofATask(member.name());
            default -> !world.hasBean(root) && member.called() && Offered.ofAVariable(member.name());
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
