package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A decision is FEEL and nothing else, and FEEL that calculates and does not reach for Java. */
final class DmnCheck {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "https://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "decision",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "knowledgeRequirement",
            "authorityRequirement",
            "requiredDecision",
            "requiredInput",
            "requiredKnowledge",
            "requiredAuthority",
            "inputData",
            "knowledgeSource",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "literalExpression",
            "annotation",
            "annotationEntry",
            "extensionElements",
            "association",
            "textAnnotation",
            "group",
            "text",
            "itemDefinition",
            "typeRef");

    /** Nothing of a diagram or of Modeler's notes is evaluated. */
    private static final Set<String> DRAWN = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern JAVA_FUNCTION = Pattern.compile("\\)\\s*external\\b");
    private static final Pattern CALL_ON_A_VALUE = Pattern.compile("\\.\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*\\(");
    private static final Pattern REFLECTION = Pattern.compile("\\.\\s*(class|classLoader|module|declaringClass)\\b");

    private DmnCheck() {}

    static List<String> problems(ModelFile.Dmn model) {
        List<String> problems = new ArrayList<>();
        Xml.all(model.root()).forEach(element -> {
            vocabulary(element, problems);
            Xml.attributes(element)
                    .filter(attribute -> "expressionLanguage".equals(attribute.getLocalName()))
                    .filter(attribute -> !isFeel(attribute.getValue()))
                    .forEach(attribute -> problems.add(
                            id(element) + ": the expression language is FEEL, not " + attribute.getValue()));
            if ("text".equals(element.getLocalName())) {
                feel(element, problems);
            }
        });
        return problems;
    }

    private static void vocabulary(Element element, List<String> problems) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (!DRAWN.contains(namespace)
                && !(NAMESPACES.contains(namespace) && ELEMENTS.contains(element.getLocalName()))) {
            problems.add(id(element) + ": the element '" + element.getLocalName() + "' of the namespace '"
                    + (element.getNamespaceURI() == null ? "" : namespace) + "' is not used here");
        }
        Xml.attributes(element)
                .filter(attribute -> attribute.getLocalName().endsWith("chemaLocation"))
                .forEach(attribute -> problems.add(id(element) + ": " + attribute.getName()
                        + " is not allowed: a decision refers to no other file"));
    }

    private static void feel(Element element, List<String> problems) {
        String code = QUOTED.matcher(Xml.text(element)).replaceAll("\"\"");
        if (JAVA_FUNCTION.matcher(code).find()) {
            problems.add(id(element) + ": '" + Xml.text(element) + "' calls a function in Java");
        }
        if (CALL_ON_A_VALUE.matcher(code).find() || REFLECTION.matcher(code).find()) {
            problems.add(id(element) + ": '" + Xml.text(element) + "' calls something on a value");
        }
    }

    private static boolean isFeel(String language) {
        return language.isBlank() || FEEL.contains(language.toLowerCase(Locale.ROOT));
    }

    /** The id that a person finds: the element's own, or that of the nearest one around it. */
    private static String id(Element element) {
        for (Element one = element; ; one = (Element) one.getParentNode()) {
            if (!one.getAttribute("id").isBlank()) {
                return one.getAttribute("id");
            }
            if (!(one.getParentNode() instanceof Element)) {
                return element.getLocalName();
            }
        }
    }
}
