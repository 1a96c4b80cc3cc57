package io.crossover.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentCheckTest {

    private static final CodeNames CODE = new CodeNames() {
        @Override
        public boolean hasBean(String name) {
            return name.equals("scoreCandidate");
        }

        @Override
        public Set<String> variables() {
            return Set.of("candidateName", "candidateIds", "scoreRecommended");
        }

        @Override
        public boolean sends(String message) {
            return message.equals("cooperation.withdrawn");
        }
    };

    private static final ModelFile FORM = file(
            "score.form",
            "{\"id\":\"score\",\"components\":[{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"remark\",\"label\":\"Remark\"}]}");
    private static final ModelFile DECISION = file(
            "verdict.dmn",
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='verdict'/></definitions>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    <serviceTask id='s' camunda:delegateExpression='${scoreCandidate}'/>
                    <userTask id='u' name='Score ${candidateName}' camunda:formRef='score'/>
                    <userTask id='u' name='Score ${remark}'/>
                    <businessRuleTask id='r' camunda:decisionRef='verdict' camunda:resultVariable='v'/>
                    <callActivity id='c' calledElement='other'><extensionElements><camunda:in businessKey='#{execution.processBusinessKey}'/><camunda:in source='remark' target='x'/></extensionElements></callActivity>
                    <userTask id='u' name='${candidateName}'><multiInstanceLoopCharacteristics camunda:collection='${candidateIds.elements()}' camunda:elementVariable='one'/></userTask>
                    <userTask id='u' name='${one}'/>
                    <sequenceFlow id='f'><conditionExpression>${scoreRecommended and candidateName == 'a.getClass()'}</conditionExpression></sequenceFlow>
                    <userTask id='u' name='x'><extensionElements><camunda:taskListener event='create' delegateExpression='${scoreCandidate}'/></extensionElements></userTask>
                    """)
    void whatExistsIsDeployed(String element) {
        assertThat(problems(element)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    <serviceTask id='s' camunda:delegateExpression='${scoreCandidates}'/>                 | s: there is no bean 'scoreCandidates'
                    <serviceTask id='s' camunda:delegateExpression='${scoreCandidate.inner}'/>            | s: '${scoreCandidate.inner}' is not the name of a bean
                    <serviceTask id='s' camunda:class='java.lang.Runtime'/>                               | s: a step names a bean (camunda:delegateExpression), not a class
                    <serviceTask id='s' camunda:type='shell'/>                                            | s: external and built-in task types are not allowed
                    <serviceTask id='s'/>                                                                 | s: a service task names a bean (camunda:delegateExpression)
                    <serviceTask id='s' camunda:expression='${candidateName.toString()}'/>                | s: a step names a bean (camunda:delegateExpression), not an expression
                    <scriptTask id='s'/>                                                                  | s: scripts are not allowed
                    <userTask id='u'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='js'>1</camunda:script></camunda:taskListener></extensionElements></userTask> | u: scripts are not allowed
                    <userTask id='u'><extensionElements><camunda:executionListener event='start' class='X'/></extensionElements></userTask> | u: a step names a bean (camunda:delegateExpression), not a class
                    <userTask id='u'><extensionElements><camunda:executionListener event='start' expression='${candidateName}'/></extensionElements></userTask> | u: a step names a bean (camunda:delegateExpression), not an expression
                    <sequenceFlow id='f'><conditionExpression language='javascript'>true</conditionExpression></sequenceFlow> | f: a condition is an expression, not a script
                    <sequenceFlow id='f'><conditionExpression>${scoreUnknown}</conditionExpression></sequenceFlow> | f: nothing sets the variable 'scoreUnknown'
                    <userTask id='u' name='${candidateName.getClass().forName("x")}'/>                    | u: '${candidateName.getClass().forName("x")}' may not use candidateName.getClass()
                    <userTask id='u' name='${candidateName["class"]}'/>                                   | u: '${candidateName["class"]}' uses brackets, which are not allowed
                    <userTask id='u' name='${execution.engineServices}'/>                                 | u: '${execution.engineServices}' may not use execution.engineServices
                    <userTask id='u' name='${execution}'/>                                                | u: '${execution}' may use execution.processBusinessKey only
                    <userTask id='u' name='${task.execution}'/>                                           | u: '${task.execution}' may not use task.execution
                    <userTask id='u' name='${currentUser()}'/>                                            | u: '${currentUser()}' calls the function currentUser()
                    <userTask id='u' camunda:formRef='scores'/>                                           | u: there is no form 'scores'
                    <userTask id='u' camunda:formKey='deployment:x.html'/>                                | u: 'deployment:x.html' is not a form; use camunda:formRef
                    <businessRuleTask id='r' camunda:decisionRef='verdicts'/>                             | r: there is no decision 'verdicts'
                    <callActivity id='c' calledElement='others'/>                                         | c: there is no process 'others'
                    <callActivity id='c' calledElement='other'><extensionElements><camunda:in variables='all'/></extensionElements></callActivity> | c: variables are mapped one by one, never all
                    <intermediateCatchEvent id='e'><messageEventDefinition id='d' messageRef='m1'/></intermediateCatchEvent> | e: nobody sends the message 'cooperation.unheard'
                    <intermediateCatchEvent id='e'><messageEventDefinition id='d' messageRef='m9'/></intermediateCatchEvent> | e: there is no message 'm9'
                    <userTask id='u'><extensionElements><camunda:properties><camunda:property name='crossover.notBy' value='preparedByNobody'/></camunda:properties></extensionElements></userTask> | u: nothing sets the variable 'preparedByNobody'
                    """)
    void whatDoesNotExistOrIsNotAllowedIsNamedWithItsElement(String element, String problem) {
        assertThat(problems(element)).contains("test.bpmn: " + problem);
    }

    @Test
    void aMessageThatOurCodeOrAnotherModelSendsMayBeWaitedFor() {
        assertThat(
                        problems(
                                "<intermediateCatchEvent id='e'><messageEventDefinition messageRef='m2'/></intermediateCatchEvent>"))
                .isEmpty();
        assertThat(problems(
                        "<intermediateCatchEvent id='e'><messageEventDefinition messageRef='m1'/></intermediateCatchEvent>"
                                + "<endEvent id='x'><messageEventDefinition messageRef='m1'/></endEvent>"))
                .isEmpty();
    }

    @Test
    void allProblemsOfAllFilesAreListedAtOnce() {
        ModelFile form =
                file("broken.form", "{\"id\":\"broken\",\"components\":[{\"type\":\"filepicker\",\"id\":\"F\"}]}");
        ModelFile decision = file(
                "broken.dmn",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' namespace='x'>"
                        + "<decision id='d' name='d'><variable id='v' name='v'/><literalExpression expressionLanguage='groovy'>"
                        + "<text>1</text></literalExpression></decision></definitions>");
        ModelFile doctype = file("broken.bpmn", "<!DOCTYPE x><definitions/>");
        ModelFile script = file("helper.groovy", "1");
        assertThat(new DeploymentCheck(CODE).problems(List.of(form, decision, doctype, script), List.of()))
                .containsExactlyInAnyOrder(
                        "broken.form: F: Tasklist cannot show a form with a filepicker",
                        "broken.dmn: d: the expression language is FEEL, not groovy",
                        "broken.bpmn: it has a DOCTYPE, which is not allowed",
                        "helper.groovy: only .bpmn, .dmn and .form files are deployed here, and a name has letters, digits, spaces, dots, hyphens and underscores, at most 200 of them");
    }

    @Test
    void optionsOfAFormComeFromAVariableThatSomethingSets() {
        ModelFile form = file(
                "choose.form",
                "{\"id\":\"choose\",\"components\":[{\"type\":\"select\",\"id\":\"F\",\"key\":\"k\",\"valuesKey\":\"nowhere\"}]}");
        assertThat(new DeploymentCheck(CODE).problems(List.of(form), List.of()))
                .containsExactly("choose.form: F: nothing sets the variable 'nowhere'");
    }

    private static List<String> problems(String element) {
        ModelFile model = file(
                "test.bpmn",
                """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                             xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>
                  <message id='m1' name='cooperation.unheard'/>
                  <message id='m2' name='cooperation.withdrawn'/>
                  <process id='test'>%s</process>
                </definitions>"""
                        .formatted(element));
        ModelFile other = file(
                "other.bpmn",
                """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                             xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>
                  <process id='other'><userTask camunda:resultVariable='one'/></process>
                </definitions>""");
        return new DeploymentCheck(CODE).problems(List.of(model), List.of(other, FORM, DECISION));
    }

    private static ModelFile file(String name, String text) {
        return ModelFile.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
