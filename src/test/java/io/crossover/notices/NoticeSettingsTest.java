package io.crossover.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G1 whom notices reach is set, and nothing is sent unless it is")
class NoticeSettingsTest {

    private static final URI HOOK = URI.create("https://open.feishu.cn/open-apis/bot/v2/hook/token");

    @Test
    void G1_withoutMailAndChatsNobodyIsReached() {
        NoticeSettings settings = settings();

        assertThat(settings.mails()).isFalse();
        assertThat(settings.chatsOf(List.of("management"))).isEmpty();
    }

    @Test
    void E4_aChatGetsWhatConcernsOneOfItsGroups() {
        Chat marketing = new Chat("marketing", Chat.Kind.FEISHU, HOOK, null, List.of("marketing", "content"));
        Chat managers = new Chat("managers", Chat.Kind.DINGTALK, HOOK, null, List.of("management"));
        NoticeSettings settings = settings(marketing, managers);

        assertThat(settings.chatsOf(List.of("content", "marketing"))).containsExactly(marketing);
        assertThat(settings.chatsOf(List.of("marketing", "management"))).containsExactly(marketing, managers);
        assertThat(settings.chatsOf(List.of("legal"))).isEmpty();
    }

    @Test
    void G1_eachWaitIsTwiceAsLongUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(tries -> settings().waitAfter(tries).toMinutes()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L, 120L);
    }

    @Test
    void whatCannotWorkIsRefusedAtStartUp() {
        Chat chat = new Chat("team", Chat.Kind.JSON, HOOK, null, List.of("marketing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(chat, chat))
                .withMessage("Two of crossover.notices.chats have the same name");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Chat("team", Chat.Kind.JSON, URI.create("file:///etc/passwd"), null, List.of("x")))
                .withMessage("The url of the chat \"team\" must begin with https:// or http://");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chat("team", Chat.Kind.JSON, HOOK, null, List.of()))
                .withMessageContaining("has a name, a kind (json, feishu or dingtalk), a url and groups");
        assertThat(new Chat("team", Chat.Kind.JSON, HOOK, "hidden", List.of("x")).toString())
                .doesNotContain("token", "hidden");
    }

    private static NoticeSettings settings(Chat... chats) {
        return new NoticeSettings(
                URI.create("http://localhost:8080"),
                "",
                LocalTime.of(9, 30),
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                10,
                30,
                List.of("management"),
                List.of(chats));
    }
}
