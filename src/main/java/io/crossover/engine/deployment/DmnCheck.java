package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** A decision is FEEL and nothing else. */
final class DmnCheck {

    private DmnCheck() {}

    static List<String> problems(ModelFile.Dmn model) {
        List<String> problems = new ArrayList<>();
        Xml.all(model.root())
                .filter(element -> !isFeel(element.getAttribute("expressionLanguage")))
                .forEach(element -> problems.add(id(element) + ": the expression language is FEEL, not "
                        + element.getAttribute("expressionLanguage")));
        return problems;
    }

    private static boolean isFeel(String language) {
        return language.isBlank() || language.toLowerCase(Locale.ROOT).contains("feel");
    }

    private static String id(Element element) {
        return element.getAttribute("id").isBlank() ? element.getLocalName() : element.getAttribute("id");
    }
}
