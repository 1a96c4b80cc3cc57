package io.crossover.notices;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Sha256;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E4 notices go to the team's chat, in the form and with the signature that its robot takes")
class ChatCourierTest {

    /** 1794967200 seconds; the signatures below were computed for it with Python's hmac. */
    private static final Instant NOW = Instant.ofEpochSecond(1_794_967_200);

    private static final Message MESSAGE = new Message(
            new CooperationKey("COOP-2026-0007"),
            "Escalated: 审核[联名]\n方案",
            List.of("This task is long overdue."),
            List.of(new Message.Entry(
                    "审核[联名]方案", "due 18 Nov 2026, 10:00", "/camunda/app/tasklist/default/#/?task=t1")),
            List.of());

    private final ObjectMapper mapper = new ObjectMapper();
    private final WireMockServer robot =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        robot.start();
        answer(200, "{\"code\":0,\"errcode\":0}");
    }

    @AfterEach
    void stop() {
        robot.stop();
    }

    @Test
    void E4_feishuTakesASignedPost() throws Exception {
        deliver(Chat.Kind.FEISHU, "/open-apis/bot/v2/hook/token", "feishu-secret");

        assertThat(received().getUrl()).isEqualTo("/open-apis/bot/v2/hook/token");
        assertThat(received().getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertSent(
                """
                {"timestamp": "1794967200",
                 "sign": "/JmmUoLY6iP/JJbKwD9xiW72Oe4mEQiE3oL4D4wplfg=",
                 "msg_type": "post",
                 "content": {"post": {"zh_cn": {
                   "title": "Escalated: 审核[联名] 方案",
                   "content": [
                     [{"tag": "text", "text": "This task is long overdue."}],
                     [{"tag": "a", "text": "审核[联名]方案",
                       "href": "https://crossover.example.com/camunda/app/tasklist/default/#/?task=t1"},
                      {"tag": "text", "text": " due 18 Nov 2026, 10:00"}]]}}}}
                """);
    }

    @Test
    void E4_dingTalkTakesMarkdownSignedInItsAddress() throws Exception {
        deliver(Chat.Kind.DINGTALK, "/robot/send?access_token=token", "SECdingtalk");

        assertThat(received().getUrl())
                .isEqualTo("/robot/send?access_token=token&timestamp=1794967200000"
                        + "&sign=0FspIqblx1R40kUXlNBecsLhVIoCVJYslWtlyG3Np1A%3D");
        assertSent(
                """
                {"msgtype": "markdown",
                 "markdown": {
                   "title": "Escalated: 审核[联名] 方案",
                   "text": "#### Escalated: 审核［联名］ 方案\\n\\nThis task is long overdue.\\n\\n- [审核［联名］方案](https://crossover.example.com/camunda/app/tasklist/default/#/?task=t1) due 18 Nov 2026, 10:00"},
                 "msgUuid": "%s"}
                """
                        .formatted(Sha256.of("some/key")));
    }

    @Test
    void E4_anythingElseTakesPlainJsonSignedOverItsBody() throws Exception {
        deliver(Chat.Kind.JSON, "/hook", "json-secret");

        assertSent(
                """
                {"key": "some/key",
                 "cooperation": "COOP-2026-0007",
                 "subject": "Escalated: 审核[联名] 方案",
                 "paragraphs": ["This task is long overdue."],
                 "entries": [{"label": "审核[联名]方案", "detail": "due 18 Nov 2026, 10:00",
                   "link": "https://crossover.example.com/camunda/app/tasklist/default/#/?task=t1"}]}
                """);
        assertThat(received().getHeader("Crossover-Signature"))
                .isEqualTo(Signature.ofBody(received().getBodyAsString(), "json-secret"));
        assertThat(received().getHeader("Idempotency-Key")).isEqualTo(Sha256.of("some/key"));
    }

    @ParameterizedTest
    @CsvSource({"FEISHU", "DINGTALK", "JSON"})
    void E4_withoutASecretNothingIsSigned(Chat.Kind kind) throws Exception {
        deliver(kind, "/hook", null);

        assertThat(received().getUrl()).isEqualTo("/hook");
        assertThat(received().getBodyAsString()).doesNotContain("sign\"");
        assertThat(received().containsHeader("Crossover-Signature")).isFalse();
    }

    @ParameterizedTest(name = "{0} answers {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "taken",
            textBlock =
                    """
            FEISHU   | 200 | {"StatusCode":0,"StatusMessage":"success"}     | taken
            FEISHU   | 200 | {"code":0,"msg":"success"}                     | taken
            FEISHU   | 200 | {"code":9499,"msg":"Bad Request"}              | Feishu answered 9499: Bad Request
            FEISHU   | 200 | {}                                             | Feishu answered nothing: no reason
            FEISHU   | 200 | <html>                                         | Feishu answered nothing: no reason
            FEISHU   | 400 | {"code":19021}                                 | The chat answered HTTP 400
            DINGTALK | 200 | {"errcode":0,"errmsg":"ok"}                    | taken
            DINGTALK | 200 | {"errcode":310000,"errmsg":"sign not match"}   | DingTalk answered 310000: sign not match
            DINGTALK | 200 | {"errmsg":"ok"}                                | DingTalk answered nothing: ok
            DINGTALK | 302 | {"errcode":0}                                  | The chat answered HTTP 302
            JSON     | 204 | {}                                             | taken
            JSON     | 500 | {}                                             | The chat answered HTTP 500
            """)
    void G1_whatARobotRefusesIsNotDelivered(Chat.Kind kind, int status, String body, String failure) {
        answer(status, body);

        if (failure == null) {
            assertThatCode(() -> deliver(kind, "/hook", "secret")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> deliver(kind, "/hook", "secret"))
                    .isInstanceOf(UndeliverableException.class)
                    .hasMessage(failure);
        }
    }

    @Test
    void G1_whoeverIsNotThereIsNotReachedAndTheReasonTellsNoSecret() {
        String gone = robot.baseUrl();
        robot.stop();

        assertThatThrownBy(() -> deliver(Chat.Kind.JSON, URI.create(gone + "/hook?token=hidden"), "secret"))
                .isInstanceOf(UndeliverableException.class)
                .hasMessage("The chat cannot be reached: no connection");
    }

    private void deliver(Chat.Kind kind, String path, @Nullable String secret) throws UndeliverableException {
        deliver(kind, URI.create(robot.baseUrl() + path), secret);
    }

    private void deliver(Chat.Kind kind, URI url, @Nullable String secret) throws UndeliverableException {
        Chat chat = new Chat("team", kind, url, secret, List.of("marketing"));
        NoticeSettings settings = new NoticeSettings(
                URI.create("https://crossover.example.com"),
                null,
                LocalTime.of(9, 30),
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                10,
                30,
                List.of("management"),
                List.of(chat));
        new ChatCourier(settings, mapper, Clock.fixed(NOW, ZoneOffset.UTC))
                .deliver(new QueuedNotice(1, "some/key", Channel.CHAT, "team", 0, MESSAGE));
    }

    private void answer(int status, String body) {
        robot.resetAll();
        robot.stubFor(post(anyUrl()).willReturn(okJson(body).withStatus(status).withHeader("Location", "/elsewhere")));
    }

    private LoggedRequest received() {
        List<LoggedRequest> requests = robot.findAll(postRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private void assertSent(String json) throws JsonProcessingException {
        assertThat(mapper.readTree(received().getBodyAsString())).isEqualTo(mapper.readTree(json));
    }
}
