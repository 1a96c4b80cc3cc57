package io.crossover.engine.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a process model may be made of. A list of what is known to be harmless, not of what is known to be dangerous: the
 * engine reads many elements by their name alone, in whatever namespace, and its extensions under an older name, too.
 */
final class Vocabulary {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "documentation",
            "extensionElements",
            "process",
            "subProcess",
            "transaction",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "collaboration",
            "participant",
            "participantMultiplicity",
            "messageFlow",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "callActivity",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "signalEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "conditionalEventDefinition",
            "condition",
            "compensateEventDefinition",
            "terminateEventDefinition",
            "cancelEventDefinition",
            "linkEventDefinition",
            "source",
            "target",
            "message",
            "signal",
            "error",
            "escalation",
            "association",
            "textAnnotation",
            "text",
            "group",
            "category",
            "categoryValue",
            "categoryValueRef",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "dataState");

    private static final Set<String> DIAGRAM_NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> DIAGRAM_ELEMENTS = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "Font",
            "waypoint");

    /** How Modeler notes its own version and colours. */
    private static final Set<String> NOTES_OF_MODELER = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "executionListener",
            "taskListener",
            "in",
            "out",
            "properties",
            "property",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "value",
            "map",
            "entry",
            "failedJobRetryTimeCycle");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "formKey",
            "initiator",
            "async",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "collection",
            "elementVariable",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "mapDecisionResult",
            "resultVariable",
            "delegateExpression",
            "historyTimeToLive",
            "isStartableInTasklist",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "versionTag",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "escalationCodeVariable",
            "variableName",
            "variableEvents",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private Vocabulary() {}

    /** Why an element itself may not stand in a model. */
    static Optional<String> refusal(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        if (namespace.equals(Xml.BPMN)) {
            return refuse(BPMN_ELEMENTS.contains(name), bpmn(name));
        }
        if (namespace.equals(Xml.CAMUNDA)) {
            return refuse(CAMUNDA_ELEMENTS.contains(name), camunda(name));
        }
        if (DIAGRAM_NAMESPACES.contains(namespace)) {
            return refuse(DIAGRAM_ELEMENTS.contains(name), "a diagram has no " + name);
        }
        return Optional.of("'%s' of the namespace '%s' is not known here"
                .formatted(name, element.getNamespaceURI() == null ? "" : namespace));
    }

    /** Why attributes of an element may not stand in a model. */
    static Stream<String> attributeRefusals(Element element) {
        return Xml.attributes(element).flatMap(attribute -> refusal(attribute).stream());
    }

    private static Optional<String> refusal(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        if (namespace == null || namespace.equals(XMLNS) || NOTES_OF_MODELER.contains(namespace)) {
            return Optional.empty();
        }
        if (namespace.equals(Xml.CAMUNDA)) {
            return refuse(CAMUNDA_ATTRIBUTES.contains(name), camunda(name));
        }
        if (namespace.equals(XSI)) {
            return refuse(name.equals("type"), "xsi:" + name + " is not allowed: a model refers to no other file");
        }
        return Optional.of("'%s' of the namespace '%s' is not known here".formatted(name, namespace));
    }

    private static String bpmn(String name) {
        return switch (name) {
            case "scriptTask", "script" -> "scripts are not allowed";
            case "import" -> "a model imports no other file";
            default -> "the element '" + name + "' is not used here";
        };
    }

    private static String camunda(String name) {
        return switch (name) {
            case "script", "resource" -> "scripts are not allowed";
            case "class" -> "a step names a bean (camunda:delegateExpression), not a class";
            case "expression" -> "a step names a bean (camunda:delegateExpression), not an expression";
            case "type", "topic" -> "external and built-in task types are not allowed";
            case "connector", "connectorId" -> "connectors are not allowed";
            case "field" -> "nothing is injected into our beans; hand values over as variables";
            case "formData", "formProperty", "formField", "formHandlerClass", "validation", "constraint" ->
                "a form stands in a .form file of its own (camunda:formRef)";
            case "variableMappingClass", "variableMappingDelegateExpression" ->
                "variables are mapped one by one (camunda:in, camunda:out)";
            default -> "camunda:" + name + " is not used here";
        };
    }

    private static Optional<String> refuse(boolean known, String reason) {
        return known ? Optional.empty() : Optional.of(reason);
    }
}
