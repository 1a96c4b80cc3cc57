package io.crossover.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.crossover.PostOffice;
import io.crossover.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("G1 a notice is sent once in effect, whatever happens to the node that sends it")
class OutboxScenario extends Scenario {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final List<String> GROUPS = List.of("notices-json");

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeRelay relay;

    @Autowired
    private OutboxTable outbox;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyOutbox() {
        play.setTime(MONDAY_TEN);
        jdbc.sql("DELETE FROM notice").update();
        PostOffice.CHATS.resetAll();
        PostOffice.CHATS.stubFor(WireMock.post("/json").willReturn(WireMock.noContent()));
    }

    @Test
    void G1_aNodeThatDiesBetweenSendingAndSayingSoLeavesTheNoticeToBeSentAgainUnderItsKey() {
        tell("dies");
        relay.deliver();
        // as the node had left it: claimed and sent, and nothing written after that
        jdbc.sql("UPDATE notice SET state = 'WAITING', closed_at = NULL, message = :message")
                .param("message", "{\"subject\":\"dies\",\"paragraphs\":[],\"entries\":[],\"attachments\":[]}")
                .update();

        relay.deliver();
        assertThat(posts()).as("it may still be on its way").hasSize(1);

        play.advance(Duration.ofMinutes(6));
        relay.deliver();
        relay.deliver();
        assertThat(posts()).hasSize(2);
        assertThat(posts().stream()
                        .map(post -> post.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void G1_ofSeveralNodesOneSendsANotice() {
        tell("claimed");
        QueuedNotice notice = outbox.due(true).get(0);

        assertThat(outbox.claim(notice, MONDAY_TEN.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(outbox.claim(notice, MONDAY_TEN.plus(Duration.ofMinutes(5)))).isFalse();
        assertThat(outbox.due(true)).isEmpty();
    }

    @Test
    void whatWasSentIsForgottenAfterAWhile() {
        tell("forgotten");
        relay.deliver();
        assertThat(outbox.knows("forgotten/chat/other-team")).isTrue();

        play.advance(Duration.ofDays(31));
        relay.deliver();
        assertThat(outbox.knows("forgotten/chat/other-team")).isFalse();
    }

    @Test
    void aChatThatIsNotSetUpAnyMoreIsToldNothing() {
        outbox.add(
                "gone/chat/gone",
                Channel.CHAT,
                "gone",
                Timing.AT_ANY_HOUR,
                new Message(null, "Gone", List.of(), List.of(), List.of()));

        relay.deliver();

        assertThat(jdbc.sql("SELECT state FROM notice").query(String.class).single())
                .isEqualTo("DROPPED");
    }

    private void tell(String subject) {
        notices.tellGroups(
                subject, GROUPS, Timing.AT_ANY_HOUR, new Message(null, subject, List.of(), List.of(), List.of()));
    }

    private static List<LoggedRequest> posts() {
        return PostOffice.CHATS.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/json")));
    }
}
