package io.crossover.model;

import static io.crossover.model.Models.all;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.crossover.engine.Messages;
import io.crossover.engine.form.FormParser;
import io.crossover.engine.form.FormSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What every model and form keeps to (design.md 5, 6, 10); each check lists all its violations at once. */
class ModelConventionsTest {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "startEvent"),
            Map.entry(EndEvent.class, "endEvent"),
            Map.entry(BoundaryEvent.class, "boundaryEvent"),
            Map.entry(IntermediateCatchEvent.class, "intermediate(Catch)?Event"),
            Map.entry(IntermediateThrowEvent.class, "intermediate(Throw)?Event"),
            Map.entry(UserTask.class, "userTask"),
            Map.entry(ServiceTask.class, "serviceTask"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask"),
            Map.entry(CallActivity.class, "callActivity"),
            Map.entry(SubProcess.class, "subProcess"),
            Map.entry(Gateway.class, "gateway"),
            Map.entry(SequenceFlow.class, "flow"));

    @Test
    void aFileIsNamedAsWhatItDefines() {
        List<String> violations = new ArrayList<>();
        Models.PROCESSES.forEach((file, model) -> {
            List<String> ids = model.getModelElementsByType(Process.class).stream()
                    .map(Process::getId)
                    .toList();
            if (!ids.equals(List.of(file.replace(".bpmn", "")))) {
                violations.add(file + " defines " + ids);
            }
        });
        Models.DECISIONS.keySet().stream()
                .filter(file -> !Models.decisionIds().contains(file.replace(".dmn", "")))
                .forEach(file -> violations.add(file + " does not define a decision of its name"));
        forms().forEach((file, form) -> {
            if (!form.id().equals(file.replace(".form", ""))) {
                violations.add(file + " defines " + form.id());
            }
        });
        Stream.of(Models.PROCESSES, Models.DECISIONS, Models.FORMS)
                .flatMap(files -> files.keySet().stream())
                .filter(file ->
                        !KEBAB.matcher(file.substring(0, file.lastIndexOf('.'))).matches())
                .forEach(file -> violations.add(file + " is not in kebab-case"));
        assertThat(violations).isEmpty();
    }

    @Test
    void aProcessSaysWhatItIs() {
        assertThat(violations(Process.class, process -> {
                    List<String> reasons = new ArrayList<>();
                    if (blank(process.getName())) {
                        reasons.add("has no name");
                    }
                    if (process.getDocumentations().isEmpty()) {
                        reasons.add("has no documentation");
                    }
                    if (!process.isExecutable()) {
                        reasons.add("is not executable");
                    }
                    if (blank(process.getCamundaHistoryTimeToLiveString())) {
                        reasons.add("has no history time to live");
                    }
                    return reasons;
                }))
                .isEmpty();
    }

    @Test
    void anIdTellsTheKindAndTheMatter() {
        List<String> violations = new ArrayList<>();
        PREFIXES.forEach((type, prefix) -> all(type).stream()
                .filter(found -> !found.element().getId().matches(prefix + "(_[a-z][A-Za-z0-9]*)+"))
                .forEach(found -> violations.add(found.violates("should begin with " + prefix + "_"))));
        assertThat(violations).isEmpty();
    }

    @Test
    void everyStepAndEventHasANameAndADocumentationWhereAPersonNeedsIt() {
        assertThat(violations(FlowNode.class, node -> {
                    List<String> reasons = new ArrayList<>();
                    if (!(node instanceof Gateway) && !(node instanceof SubProcess) && blank(node.getName())) {
                        reasons.add("has no name");
                    }
                    if ((node instanceof UserTask || node instanceof CallActivity)
                            && node.getDocumentations().isEmpty()) {
                        reasons.add("has no documentation");
                    }
                    return reasons;
                }))
                .isEmpty();
    }

    @Test
    void aGatewayThatDividesIsAQuestionAndItsFlowsAreTheAnswers() {
        assertThat(violations(Gateway.class, gateway -> {
                    boolean asks = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
                    if (!asks || gateway.getOutgoing().size() < 2) {
                        return List.of();
                    }
                    List<String> reasons = new ArrayList<>();
                    if (blank(gateway.getName()) || !gateway.getName().endsWith("?")) {
                        reasons.add("is not a question");
                    }
                    if (defaultFlow(gateway) == null) {
                        reasons.add("has no default flow");
                    }
                    gateway.getOutgoing().stream()
                            .filter(flow -> blank(flow.getName()))
                            .forEach(flow -> reasons.add("has an answer without a name: " + flow.getId()));
                    gateway.getOutgoing().stream()
                            .filter(flow -> flow.getConditionExpression() == null && !flow.equals(defaultFlow(gateway)))
                            .forEach(flow -> reasons.add("has an answer without a condition: " + flow.getId()));
                    return reasons;
                }))
                .isEmpty();
    }

    @Test
    void everyUserTaskHasTheFormOfItsNameAndSomebodyToDoIt() {
        assertThat(violations(UserTask.class, task -> {
                    List<String> reasons = new ArrayList<>();
                    String form = kebab(task.getId().substring(task.getId().indexOf('_') + 1));
                    if (!form.equals(task.getCamundaFormRef())) {
                        reasons.add("has the form " + task.getCamundaFormRef() + ", not " + form);
                    }
                    if (!"latest".equals(task.getCamundaFormRefBinding())) {
                        reasons.add("does not take the latest form");
                    }
                    if (blank(task.getCamundaCandidateGroups()) && blank(task.getCamundaAssignee())) {
                        reasons.add("is for nobody");
                    }
                    // who gets the task in the middle of their own doing knows what it is about
                    if (blank(task.getCamundaAssignee())
                            && !String.valueOf(task.getName()).contains("${")) {
                        reasons.add("does not say in its name what it is about");
                    }
                    return reasons;
                }))
                .isEmpty();
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = Stream.concat(
                        all(UserTask.class).stream()
                                .map(found -> found.element().getCamundaFormRef()),
                        all(StartEvent.class).stream()
                                .map(found -> found.element().getCamundaFormRef()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(forms().values()).extracting(FormSchema::id).allMatch(used::contains);
    }

    @Test
    void everyFormCanBeCheckedAndIsMadeForThisTasklist() {
        List<String> violations = new ArrayList<>();
        Models.FORMS.forEach((file, text) -> {
            FormParser.parse(text).problems().forEach(problem -> violations.add(file + ": " + problem));
            for (String needed : List.of("\"executionPlatformVersion\": \"7.24.0\"", "\"schemaVersion\": 16")) {
                if (!text.replaceAll("\\s+", " ")
                        .replace("\":\"", "\": \"")
                        .replace("\":1", "\": 1")
                        .contains(needed)) {
                    violations.add(file + ": lacks " + needed);
                }
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void everyProcessIsCalledOrStarted() {
        Set<String> called = all(CallActivity.class).stream()
                .map(found -> found.element().getCalledElement())
                .collect(Collectors.toSet());
        List<String> violations = all(Process.class).stream()
                .map(found -> found.element())
                .filter(process -> !called.contains(process.getId())
                        && !process.isCamundaStartableInTasklist()
                        && !Models.JAVA.contains("\"" + process.getId() + "\""))
                .map(process -> process.getId() + " is neither called nor started")
                .toList();
        assertThat(violations).isEmpty();
        assertThat(called).isSubsetOf(Models.processIds());
    }

    @Test
    void everyDecisionIsUsed() {
        Set<String> named = all(BusinessRuleTask.class).stream()
                .map(found -> found.element().getCamundaDecisionRef())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(Models.decisionIds())
                .allMatch(decision -> named.contains(decision) || Models.JAVA.contains("\"" + decision + "\""));
        assertThat(Models.decisionIds()).containsAll(named);
    }

    @Test
    void everyMessageThatWeSendIsAwaited() {
        List<String> awaited = all(Message.class).stream()
                .map(found -> found.element().getName())
                .toList();
        assertThat(Arrays.stream(Messages.values()).map(Messages::messageName)).allMatch(awaited::contains);
    }

    @Test
    void everyDelegateAndListenerIsUsedByAModel() {
        String models =
                Models.PROCESSES.values().stream().map(Bpmn::convertToString).collect(Collectors.joining());
        List<JavaClass> delegates = new ClassFileImporter()
                .importPackages("io.crossover").stream()
                        .filter(type -> Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                                .anyMatch(type::isAssignableTo))
                        .filter(type -> type.isAnnotatedWith(Component.class)
                                && !type.getAnnotationOfType(Component.class)
                                        .value()
                                        .isBlank())
                        .filter(type -> !type.getPackageName().contains(".engine"))
                        .toList();
        assertThat(delegates).isNotEmpty();
        List<String> violations = new ArrayList<>();
        for (JavaClass type : delegates) {
            String bean = type.getAnnotationOfType(Component.class).value();
            if (!models.contains("${" + bean + "}")) {
                violations.add(bean + " is used by no model");
            }
            if (type.isAssignableTo(JavaDelegate.class)
                    && !type.getSimpleName()
                            .equals(bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1) + "Delegate")) {
                violations.add(bean + " is the bean of " + type.getSimpleName());
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void aCalledProcessIsTheLatestAndKnowsItsCooperation() {
        assertThat(violations(CallActivity.class, call -> {
                    List<String> reasons = new ArrayList<>();
                    if (!"latest".equals(call.getCamundaCalledElementBinding())) {
                        reasons.add("does not call the latest version");
                    }
                    Collection<CamundaIn> mappings = call.getExtensionElements() == null
                            ? List.of()
                            : call.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaIn.class)
                                    .list();
                    if (mappings.stream().noneMatch(in -> !blank(in.getCamundaBusinessKey()))) {
                        reasons.add("does not hand on the business key");
                    }
                    if (mappings.stream().anyMatch(in -> !blank(in.getCamundaVariables()))) {
                        reasons.add("hands on all variables");
                    }
                    return reasons;
                }))
                .isEmpty();
    }

    @Test
    void whatStandsSideBySideEndsWithATransactionOfItsOwn() {
        List<String> violations = new ArrayList<>(violations(
                MultiInstanceLoopCharacteristics.class,
                loop -> loop.isSequential()
                                || loop.isCamundaAsyncAfter()
                                || ((Activity) loop.getParentElement()).isCamundaAsyncAfter()
                        ? List.of()
                        : List.of("of " + loop.getParentElement().getAttributeValue("id") + " has no asyncAfter")));
        violations.addAll(violations(
                ParallelGateway.class,
                join -> join.getIncoming().size() < 2
                        ? List.of()
                        : join.getIncoming().stream()
                                .map(SequenceFlow::getSource)
                                .filter(source -> source instanceof Activity && !source.isCamundaAsyncAfter())
                                .map(source -> "joins " + source.getId() + ", which has no asyncAfter")
                                .toList()));
        assertThat(violations).isEmpty();
    }

    @Test
    void noPeriodStandsInADiagram() {
        assertThat(violations(TimerEventDefinition.class, timer -> Stream.of(
                                Optional.ofNullable(timer.getTimeDate()),
                                Optional.ofNullable(timer.getTimeDuration()),
                                Optional.ofNullable(timer.getTimeCycle()))
                        .flatMap(Optional::stream)
                        .map(ModelElementInstance::getTextContent)
                        .filter(text -> !text.contains("${"))
                        .map(text -> "has the fixed time " + text)
                        .toList()))
                .isEmpty();
    }

    @Test
    void everyElementIsDrawn() {
        List<String> violations = new ArrayList<>();
        Models.PROCESSES.forEach((file, model) -> {
            Set<ModelElementInstance> drawn = drawn(model);
            Stream.concat(
                            model.getModelElementsByType(FlowNode.class).stream(),
                            model.getModelElementsByType(SequenceFlow.class).stream())
                    .filter(element -> !drawn.contains(element))
                    .forEach(element -> violations.add(file + ": " + element.getId() + " is not drawn"));
        });
        assertThat(violations).isEmpty();
    }

    private static Set<ModelElementInstance> drawn(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Map<String, FormSchema> forms() {
        return Models.FORMS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> FormParser.parse(file.getValue())
                        .orThrow()));
    }

    private static <T extends ModelElementInstance> List<String> violations(
            Class<T> type, Function<T, List<String>> reasons) {
        assertThat(all(type)).as("%s in the models", type.getSimpleName()).isNotEmpty();
        return all(type).stream()
                .flatMap(found -> reasons.apply(found.element()).stream().map(found::violates))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    private static @Nullable SequenceFlow defaultFlow(Gateway gateway) {
        return gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
