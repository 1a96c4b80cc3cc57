package io.crossover.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Door 4: who may deploy, and what not even they may. Through HTTP, as the account named. */
class DeploymentDoorTest extends Scenario {

    private static final String BASIC = "/engine-rest/deployment/create";
    private static final String SESSION = "/camunda/api/engine/engine/default/deployment/create";

    private static final String DECISION =
            """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='x'>
              <decision id='door-four' name='Door four'><variable id='v' name='result' typeRef='integer'/><literalExpression id='l'><text>1 + 1</text></literalExpression></decision>
            </definitions>""";

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    private long before;

    @BeforeEach
    void count() {
        before = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void takeAway() {
        repository
                .createDeploymentQuery()
                .deploymentName("door-four")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aProcessOwnerDeploysThroughBothApis() {
        assertThat(deploy(BASIC, basic("process-owner"), "door-four.dmn", DECISION)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<String> second =
                deploy(SESSION, session("process-owner"), "door-four.dmn", DECISION.replace("1 + 1", "2 + 2"));
        assertThat(second.getStatusCode()).as(second.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("door-four")
                        .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "management", "marketing", "technology", "experts", "partner-a"})
    @DisplayName("Door 4: deployment by anyone but a process owner is 403, also by an administrator")
    void nobodyElseDeploys(String account) {
        assertThat(deploy(BASIC, basic(account), "door-four.dmn", DECISION).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<String> inSession = deploy(SESSION, session(account), "door-four.dmn", DECISION);
        assertThat(inSession.getStatusCode()).as(inSession.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(text(inSession))
                .startsWith("{\"type\"")
                .containsAnyOf("Only a process owner may deploy", "You are not allowed to do this.");
        assertNothingDeployed();
    }

    @Test
    void redeployingIsDeploying() {
        deploy(BASIC, basic("process-owner"), "door-four.dmn", DECISION);
        before++;
        String id = repository
                .createDeploymentQuery()
                .deploymentName("door-four")
                .singleResult()
                .getId();
        for (String account : new String[] {"admin", "management", "marketing", "partner-a"}) {
            assertThat(http.withBasicAuth(account, account)
                            .postForEntity("/engine-rest/deployment/" + id + "/redeploy", Map.of(), String.class)
                            .getStatusCode())
                    .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        }
        assertNothingDeployed();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    <scriptTask id='s' scriptFormat='juel'><script>1</script></scriptTask>                                    | s: scripts are not allowed
                    <x:scriptTask xmlns:x='urn:x' id='s' scriptFormat='juel'><x:script>1</x:script></x:scriptTask>              | 'scriptTask' of the namespace 'urn:x' is not known here
                    <serviceTask id='s' camunda:class='java.lang.Thread'/>                                                    | s: a step names a bean (camunda:delegateExpression), not a class
                    <serviceTask id='s' activiti:class='java.lang.Thread'/>                                                   | s: 'class' of the namespace 'http://activiti.org/bpmn' is not known here
                    <userTask id='u'><extensionElements><activiti:taskListener event='create' class='X'/></extensionElements></userTask> | u: 'taskListener' of the namespace 'http://activiti.org/bpmn' is not known here
                    <serviceTask id='s' camunda:expression='${enterStage.toString()}'/>                                       | s: a step names a bean (camunda:delegateExpression), not an expression
                    <serviceTask id='s' camunda:type='mail'/>                                                                 | s: external and built-in task types are not allowed
                    <serviceTask id='s' camunda:type='shell'/>                                                                | s: external and built-in task types are not allowed
                    <serviceTask id='s' camunda:type='external' camunda:topic='t'/>                                           | s: external and built-in task types are not allowed
                    <serviceTask id='s' camunda:delegateExpression='${processEngine}'/>                                       | s: there is no bean 'processEngine'
                    <serviceTask id='s' camunda:delegateExpression='${trustedCode}'/>                                         | s: there is no bean 'trustedCode'
                    <serviceTask id='s' camunda:delegateExpression='${"".getClass()}'/>                                       | s: '${"".getClass()}' is not the name of a bean
                    <serviceTask id='s' camunda:delegateExpression='${enterStage}'><extensionElements><camunda:field name='x' stringValue='y'/></extensionElements></serviceTask> | s: nothing is injected into our beans; hand values over as variables
                    <serviceTask id='s'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask> | s: connectors are not allowed
                    <serviceTask id='s'><extensionElements><x:connector xmlns:x='urn:x'/></extensionElements></serviceTask>    | s: 'connector' of the namespace 'urn:x' is not known here
                    <sendTask id='s' camunda:class='X'/>                                                                      | s: a step names a bean (camunda:delegateExpression), not a class
                    <businessRuleTask id='s' camunda:class='X'/>                                                              | s: a step names a bean (camunda:delegateExpression), not a class
                    <intermediateThrowEvent id='e'><messageEventDefinition id='m' messageRef='m1' camunda:class='X'/></intermediateThrowEvent> | e: a step names a bean (camunda:delegateExpression), not a class
                    <userTask id='u'><extensionElements><camunda:taskListener event='create' class='X'/></extensionElements></userTask> | u: a step names a bean (camunda:delegateExpression), not a class
                    <userTask id='u'><extensionElements><camunda:taskListener event='create' expression='${task.execution}'/></extensionElements></userTask> | u: a step names a bean (camunda:delegateExpression), not an expression
                    <userTask id='u'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener></extensionElements></userTask> | u: scripts are not allowed
                    <userTask id='u'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel' resource='deployment://x.js'/></camunda:executionListener></extensionElements></userTask> | u: scripts are not allowed
                    <userTask id='u'><extensionElements><camunda:executionListener event='start' class='X'/></extensionElements></userTask> | u: a step names a bean (camunda:delegateExpression), not a class
                    <userTask id='u'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | u: scripts are not allowed
                    <userTask id='u'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${"".getClass()}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | u: '${"".getClass()}' may not use .getClass()
                    <userTask id='u'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:list><camunda:value>${"".class}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | u: '${"".class}' may not use .class
                    <userTask id='u'><extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='X'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask> | u: a form stands in a .form file of its own (camunda:formRef)
                    <userTask id='u' camunda:formHandlerClass='X'/>                                                           | u: a form stands in a .form file of its own (camunda:formRef)
                    <userTask id='u' camunda:formKey='embedded:deployment:x.html'/>                                           | u: 'embedded:deployment:x.html' is not a form; use camunda:formRef
                    <userTask id='u' camunda:formKey='embedded:app:forms/../x.html'/>                                         | u: 'embedded:app:forms/../x.html' is not a form; use camunda:formRef
                    <userTask id='u' camunda:formKey='https://example.org/x.html'/>                                           | u: 'https://example.org/x.html' is not a form; use camunda:formRef
                    <userTask id='u' name='${title.getClass()}'/>                                                             | u: '${title.getClass()}' may not use title.getClass()
                    <userTask id='u' name='${"}".getClass().forName("java.lang.Runtime")}'/>                                  | may not use .getClass()
                    <userTask id='u' name='${title["class"]}'/>                                                               | uses brackets, which are not allowed
                    <userTask id='u' name='${title.bytes}'/>                                                                  | u: '${title.bytes}' may not use title.bytes
                    <userTask id='u' name='${enterStage.execute(null)}'/>                                                     | u: '${enterStage.execute(null)}' may not use enterStage.execute()
                    <userTask id='u' name='${nobodySetsThis}'/>                                                               | u: nothing sets the variable 'nobodySetsThis'
                    <userTask id='u' name='${'/>                                                                              | u: '${' does not read as an expression
                    <userTask id='u' camunda:candidateGroups='management,${"".getClass()}'/>                                  | may not use .getClass()
                    <userTask id='u' camunda:assignee='#{environment}'/>                                                      | u: nothing sets the variable 'environment'
                    <userTask id='u' camunda:dueDate='${dateTime().plusDays(1).toDate()}'/>                                   | calls the function dateTime()
                    <userTask id='u' camunda:priority='${execution.engineServices}'/>                                         | u: '${execution.engineServices}' may not use execution.engineServices
                    <userTask id='u' camunda:jobPriority='${authenticatedUserId}'/>                                           | u: nothing sets the variable 'authenticatedUserId'
                    <userTask id='u'><multiInstanceLoopCharacteristics camunda:collection='${title.getClass().getMethods()}'/></userTask> | may not use title.getClass()
                    <userTask id='u'><multiInstanceLoopCharacteristics><loopCardinality>${"".length()}</loopCardinality><completionCondition>${"".getClass()}</completionCondition></multiInstanceLoopCharacteristics></userTask> | may not use .getClass()
                    <sequenceFlow id='f' sourceRef='start' targetRef='end'><conditionExpression xsi:type='tFormalExpression' language='juel'>true</conditionExpression></sequenceFlow> | f: a condition is an expression, not a script
                    <sequenceFlow id='f' sourceRef='start' targetRef='end'><conditionExpression xsi:type='tFormalExpression' camunda:resource='x.js'/></sequenceFlow> | f: scripts are not allowed
                    <sequenceFlow id='f' sourceRef='start' targetRef='end'><conditionExpression xsi:type='tFormalExpression'>${title.class != null}</conditionExpression></sequenceFlow> | f: '${title.class != null}' may not use title.class
                    <intermediateCatchEvent id='t'><timerEventDefinition><timeDuration>${"P1D".getClass()}</timeDuration></timerEventDefinition></intermediateCatchEvent> | t: '${"P1D".getClass()}' may not use .getClass()
                    <intermediateCatchEvent id='c'><conditionalEventDefinition><condition language='juel'>true</condition></conditionalEventDefinition></intermediateCatchEvent> | c: a condition is an expression, not a script
                    <callActivity id='c' calledElement='${title}'/>                                                           | c: there is no process '${title}'
                    <callActivity id='c' calledElement='research' camunda:variableMappingClass='X'/>                          | c: variables are mapped one by one (camunda:in, camunda:out)
                    <callActivity id='c' calledElement='research' camunda:variableMappingDelegateExpression='${enterStage}'/> | c: variables are mapped one by one (camunda:in, camunda:out)
                    <callActivity id='c' calledElement='research'><extensionElements><camunda:in sourceExpression='${execution}' target='x'/></extensionElements></callActivity> | c: '${execution}' may use execution.processBusinessKey only
                    <callActivity id='c' camunda:caseRef='x'/>                                                                | c: camunda:caseRef is not used here
                    <userTask id='u'><extensionElements><camunda:executionListener event='start' delegateExpression='${enterStage}'/><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text'/></extensionElements></userTask> | u: 'include' of the namespace 'http://www.w3.org/2001/XInclude' is not known here
                    <userTask id='u' xsi:schemaLocation='urn:x http://169.254.169.254/x.xsd'/>                                | u: xsi:schemaLocation is not allowed: a model refers to no other file
                    """)
    @DisplayName("Door 4: what runs code, or reaches for it, is refused with the element and the reason")
    void aModelThatRunsCodeIsRefused(String element, String reason) {
        ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), "door-four.bpmn", process(element));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("door-four.bpmn: ").contains(reason);
        assertNothingDeployed();
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        ResponseEntity<String> answer = deploy(
                SESSION,
                session("process-owner"),
                "door-four.bpmn",
                process(
                        """
                        <scriptTask id='one'/><serviceTask id='two' camunda:class='X'/>
                        <userTask id='three' camunda:formRef='no-such-form' name='${title.getClass()}'/>"""));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer))
                .contains(
                        "one: scripts are not allowed",
                        "two: a step names a bean (camunda:delegateExpression), not a class",
                        "three: there is no form 'no-such-form'",
                        "three: '${title.getClass()}' may not use title.getClass()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    <literalExpression id='l' expressionLanguage='juel'><text>${1}</text></literalExpression>                    | l: the expression language is FEEL, not juel
                    <literalExpression id='l' expressionLanguage='javascript-feel'><text>1</text></literalExpression>            | l: the expression language is FEEL, not javascript-feel
                    <literalExpression id='l' expressionLanguage='groovy'><text>1</text></literalExpression>                     | l: the expression language is FEEL, not groovy
                    <literalExpression id='l'><text>(function(x) external {java: {class: "java.lang.Runtime"}})(1)</text></literalExpression> | calls a function in Java
                    <literalExpression id='l'><text>file.getClass()</text></literalExpression>                                   | l: 'file.getClass()' calls something on a value
                    <literalExpression id='l'><text>file.class.name</text></literalExpression>                                   | l: 'file.class.name' calls something on a value
                    <decisionTable id='t'><input id='i'><inputExpression id='e' expressionLanguage='juel'><text>1</text></inputExpression></input><output id='o'/></decisionTable> | e: the expression language is FEEL, not juel
                    <decisionTable id='t'><output id='o'/><rule id='r'><outputEntry id='e' expressionLanguage='python'><text>1</text></outputEntry></rule></decisionTable> | e: the expression language is FEEL, not python
                    <functionDefinition id='f'/>                                                                                 | f: the element 'functionDefinition'
                    """)
    void aDecisionIsFeelAndNothingElse(String expression, String reason) {
        String decision =
                """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='x'>
                  <decision id='door-four' name='Door four'>%s</decision>
                </definitions>"""
                        .formatted(expression);

        ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), "door-four.dmn", decision);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains(reason);
        assertNothingDeployed();
    }

    static Stream<Charset> encodings() {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    @DisplayName("Door 4: a DOCTYPE in a model, in any encoding, is 400 and tells nothing of any file")
    void aDoctypeIsRefused(Charset encoding, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "content-of-the-file");
        String entity = "<?xml version='1.0' encoding='%s'?><!DOCTYPE d [<!ENTITY x SYSTEM '%s'>]>"
                .formatted(encoding == StandardCharsets.UTF_8 ? "UTF-8" : "UTF-16", secret.toUri());
        String bomb = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>";
        String remote = "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'>";
        for (String head : new String[] {entity, bomb, remote}) {
            for (String file : new String[] {"door-four.bpmn", "door-four.dmn"}) {
                String model = head
                        + (file.endsWith("dmn")
                                ? DECISION.replace("1 + 1", "&x;")
                                : process("<userTask id='u' name='&x;'/>"));
                ResponseEntity<String> answer = deploy(
                        BASIC,
                        basic("process-owner"),
                        file,
                        (encoding == StandardCharsets.UTF_8 ? model : "\uFEFF" + model).getBytes(encoding));

                assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
                assertThat(text(answer))
                        .contains(file + ": it has a DOCTYPE, which is not allowed")
                        .doesNotContain("content-of-the-file", "org.xml", "\tat ");
            }
        }
        assertNothingDeployed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "no-such-encoding", "UTF-32"})
    void anEncodingThatIsNotReadIsToldAsSuch(String encoding) {
        String model = "<?xml version='1.0' encoding='" + encoding + "'?>+ADwAIQ-DOCTYPE x+AD4-" + process("");

        ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), "door-four.bpmn", model);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("door-four.bpmn: it is not XML");
    }

    @Test
    void bytesThatAreNoTextAndXmlWithoutEndAreRefused() {
        byte[] noText = {'<', 'd', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'd', '>'};
        String deep = "<a xmlns='x'>".repeat(5000) + "</a>".repeat(5000);
        String deepForm = "{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String deepExpression =
                process("<userTask id='u' name='${" + "(".repeat(5000) + "1" + ")".repeat(5000) + "}'/>");
        Map<String, byte[]> files = Map.of(
                "no-text.bpmn",
                noText,
                "deep.bpmn",
                deep.getBytes(StandardCharsets.UTF_8),
                "deep.form",
                deepForm.getBytes(StandardCharsets.UTF_8),
                "expression.bpmn",
                deepExpression.getBytes(StandardCharsets.UTF_8),
                "empty.bpmn",
                new byte[0],
                "empty.dmn",
                new byte[0],
                "empty.form",
                new byte[0]);
        assertThat(files).allSatisfy((name, bytes) -> {
            ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), name, bytes);
            assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(text(answer)).contains(name + ": ").doesNotContain("StackOverflow", "\tat ");
        });
        assertNothingDeployed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../door-four.dmn",
                "a/door-four.dmn",
                "a\\door-four.dmn",
                "/etc/door-four.dmn",
                "door-four.cmmn",
                "door-four.cmmn11.xml",
                "door-four.bpmn20.xml",
                "door-four.dmn11.xml",
                "door-four.html",
                "door-four.js",
                "door-four.groovy",
                "door-four.png",
                "door-four.zip",
                "door-four.jar",
                "door-four.DMN",
                "door-four.dmn.class",
                "door-four",
            })
    @DisplayName("Door 4: only models and forms, under a plain name")
    void anotherFileIsRefused(String name) {
        ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), name, DECISION);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer))
                .containsAnyOf(
                        "only .bpmn, .dmn and .form files are deployed here", "without folders and \"..\" in it");
        assertNothingDeployed();
    }

    @Test
    void aFileTooLargeOrALabelTooLongIsRefused() {
        String large = DECISION.replace("1 + 1", "1" + " ".repeat(ModelFile.LARGEST));
        assertThat(text(deploy(BASIC, basic("process-owner"), "door-four.dmn", large)))
                .contains("door-four.dmn: a file has at most 2 MB");

        MultiValueMap<String, Object> longName = form("door-four.dmn", DECISION.getBytes(StandardCharsets.UTF_8));
        longName.set("deployment-name", "x".repeat(256));
        ResponseEntity<String> answer = post(BASIC, basic("process-owner"), longName);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("at most 255 characters");
        assertNothingDeployed();
    }

    @Test
    @DisplayName("nobody passes their file off as a release's, nor under a tenant, nor sends none")
    void aDeploymentIsWhatItIs() {
        byte[] file = DECISION.getBytes(StandardCharsets.UTF_8);
        MultiValueMap<String, Object> posing = form("door-four.dmn", file);
        posing.set("deployment-source", "process application");
        MultiValueMap<String, Object> tenant = form("door-four.dmn", file);
        tenant.set("tenant-id", "other");
        MultiValueMap<String, Object> none = form("door-four.dmn", file);
        none.remove("data");

        assertThat(Stream.of(posing, tenant, none)).allSatisfy(form -> assertThat(
                        post(BASIC, basic("process-owner"), form).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST));
        assertNothingDeployed();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    door-four.dmn  | <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='x'><decision id='door-four' name='x'><literalExpression id='l'><text>1</text></literalExpression></decision></definitions>
                    door-four.dmn  | <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='x'><decision name='x'/></definitions>
                    door-four.dmn  | <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>
                    door-four.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'><process id='door-four' isExecutable='true'><startEvent id='a'/><startEvent id='b'/></process></definitions>
                    door-four.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'><process isExecutable='true'><startEvent id='a'/></process></definitions>
                    door-four.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='door-four' isExecutable='true' camunda:historyTimeToLive='for ever'><startEvent id='a'/></process></definitions>
                    door-four.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'><process id='door-four' isExecutable='true'><startEvent id='a'><timerEventDefinition id='t'><timeDuration>soon</timeDuration></timerEventDefinition></startEvent></process></definitions>
                    door-four.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'><process id='door-four' isExecutable='true'><startEvent id='a'/></process><process id='door-four' isExecutable='true'><startEvent id='b'/></process></definitions>
                    door-four.form | {"id":"","components":[]}
                    door-four.form | {"components":[]}
                    """)
    @DisplayName("what the engine itself cannot take is 400 as well")
    void aModelThatIsNoneIsToldSo(String name, String model) {
        ResponseEntity<String> answer = deploy(BASIC, basic("process-owner"), name, model);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("\"message\":\"").doesNotContain("\tat ");
        assertNothingDeployed();
    }

    @Test
    void twoFilesThatDefineTheSameAreRefused() {
        MultiValueMap<String, Object> twice = form("door-four.dmn", DECISION.getBytes(StandardCharsets.UTF_8));
        twice.add(
                "other",
                form("door-four-too.dmn", DECISION.getBytes(StandardCharsets.UTF_8))
                        .getFirst("data"));

        ResponseEntity<String> answer = post(BASIC, basic("process-owner"), twice);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("the decision 'door-four' is defined twice");
        assertNothingDeployed();
    }

    private void assertNothingDeployed() {
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static String process(String elements) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'>
                  <message id='m1' name='cooperation.withdrawn'/>
                  <process id='door-four' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='start'/><endEvent id='end'/>%s
                  </process>
                </definitions>"""
                .formatted(elements);
    }

    private ResponseEntity<String> deploy(String path, HttpHeaders who, String name, String text) {
        return deploy(path, who, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> deploy(String path, HttpHeaders who, String name, byte[] bytes) {
        return post(path, who, form(name, bytes));
    }

    private ResponseEntity<String> post(String path, HttpHeaders who, MultiValueMap<String, Object> form) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(who);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    private static MultiValueMap<String, Object> form(String name, byte[] bytes) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "door-four");
        form.add("data", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return form;
    }

    private static HttpHeaders basic(String account) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(account, account);
        return headers;
    }

    /** The headers of a browser in which the account has logged in. */
    private HttpHeaders session(String account) {
        TestRestTemplate browser =
                http.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW));
        ResponseEntity<String> page = browser.getForEntity("/login", String.class);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.COOKIE, cookie(page).orElseThrow());
        HttpHeaders form = new HttpHeaders();
        form.addAll(headers);
        form.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ResponseEntity<String> loggedIn = browser.exchange(
                "/login",
                HttpMethod.POST,
                new HttpEntity<>("username=%s&password=%s&_csrf=%s".formatted(account, account, token(page)), form),
                String.class);
        cookie(loggedIn).ifPresent(renewed -> headers.set(HttpHeaders.COOKIE, renewed));
        HttpHeaders tasklist = browser.exchange(
                        "/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getHeaders();
        headers.set(
                "X-XSRF-TOKEN",
                Optional.ofNullable(tasklist.getFirst("X-XSRF-TOKEN")).orElseThrow());
        return headers;
    }

    private static Optional<String> cookie(ResponseEntity<String> answer) {
        return Optional.ofNullable(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).stream()
                .flatMap(cookies -> cookies.stream())
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst();
    }

    private static String token(ResponseEntity<String> page) {
        return Optional.ofNullable(page.getBody())
                .orElseThrow()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    /** The answer's words, without JSON's backslashes. */
    private static String text(ResponseEntity<String> answer) {
        return Optional.ofNullable(answer.getBody()).orElse("").replace("\\\"", "\"");
    }
}
