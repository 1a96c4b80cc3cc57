package io.crossover;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A mail server and three teams' chats, one for all tests of a run. No demo account has an e-mail address and the chats
 * serve groups of their tests only, so that nothing is queued unless a test wants it.
 */
public final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    public static final WireMockServer CHATS =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MAIL.start();
        CHATS.start();
        TestPropertyValues.of(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "crossover.notices.mail-from=Crossover 跨界 <crossover@example.com>",
                        "crossover.notices.address=https://crossover.example.com/",
                        "crossover.notices.chats[0].name=feishu-team",
                        "crossover.notices.chats[0].kind=feishu",
                        "crossover.notices.chats[0].url=" + CHATS.baseUrl() + "/feishu",
                        "crossover.notices.chats[0].secret=feishu-secret",
                        "crossover.notices.chats[0].groups=notices-feishu",
                        "crossover.notices.chats[1].name=dingtalk-team",
                        "crossover.notices.chats[1].kind=dingtalk",
                        "crossover.notices.chats[1].url=" + CHATS.baseUrl() + "/dingtalk?access_token=token",
                        "crossover.notices.chats[1].secret=SECdingtalk",
                        "crossover.notices.chats[1].groups=notices-dingtalk",
                        "crossover.notices.chats[2].name=other-team",
                        "crossover.notices.chats[2].kind=json",
                        "crossover.notices.chats[2].url=" + CHATS.baseUrl() + "/json",
                        "crossover.notices.chats[2].secret=json-secret",
                        "crossover.notices.chats[2].groups=notices-json,notices-more")
                .applyTo(context);
    }
}
