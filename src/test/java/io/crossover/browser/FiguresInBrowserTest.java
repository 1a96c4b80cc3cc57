package io.crossover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People send figures as files and look before storing them, and enter by hand what was counted and published. */
class FiguresInBrowserTest extends BrowserTest {

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("M1, M11, M15 targets and measurements by file: refused with reasons, looked at, stored")
    void filesOfFigures() {
        CooperationKey key = campaign(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));
        try (Person data = person("data")) {
            Page page = data.page();
            page.navigate("about:blank");
            page.navigate(address() + "/cooperations/" + key + "/figures");
            choose(
                    page,
                    "#targets-file",
                    "targets.csv",
                    """
                    kpi,target,unit,direction,kind,from,to,segment,region
                    new customers,31000,people,higher,cumulative,2027-03-01,2027-03-31,,
                    new customers,20000,,,,,,young,
                    participation,15,%,higher,rate,2027-03-01,2027-03-31,,
                    """);
            page.click("#targets-form button");
            page.locator("#targets-outcome a").click();
            page.locator("td:has-text('participation')").first().waitFor();

            choose(page, "#measurements-file", "bad.csv", "kpi,at,value,source\nparticipation,2027-03-05,18 %,app\n");
            page.click("#measurements button");
            page.locator("#outcome li").waitFor();
            assertThat(page.locator("#outcome").textContent()).contains("Line 2, value:", "leave the % away");
            data.picture("figures-refused");

            choose(
                    page,
                    "#measurements-file",
                    "march.csv",
                    """
                    kpi,at,value,source,segment,region
                    new customers,2027-03-05,2500,CRM,young,east
                    new customers,2027-03-05,1800,CRM,middle-aged,east
                    participation,2027-03-05,18,app,,
                    """);
            AtomicReference<@Nullable Route> onItsWay = new AtomicReference<>();
            page.route(Pattern.compile(".*/uploads\\?.*"), onItsWay::set);
            page.click("#measurements button");
            page.waitForCondition(() -> onItsWay.get() != null);
            assertThat(page.locator("#progress").isVisible()).isTrue();
            assertThat(page.locator("#progress-text").textContent()).contains("Sending march.csv");
            Objects.requireNonNull(onItsWay.get()).resume();
            page.locator("#outcome h3").waitFor();
            assertThat(page.locator("#progress").isVisible()).isFalse();
            assertThat(page.locator("#outcome").textContent())
                    .contains("What march.csv would change", "opens: red", "new customers (young)");
            data.picture("figures-preview");
            page.setViewportSize(390, 844);
            data.picture("figures-preview-on-a-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.setViewportSize(1400, 900);
            page.getByText("Store these measurements").click();
            page.locator("#outcome a").click();
            page.locator("td:has-text('young')").first().waitFor();
            data.picture("figures-stored");
            assertThat(page.locator("main").textContent()).contains("The segments add up to the actual");
        }
    }

    @Test
    @DisplayName("M9, M10 counts and core content by hand: refused with the reason, kept, corrected")
    void countsAndCoreContentByHand() {
        LocalDate today = LocalDate.now(clock);
        CooperationKey key = campaign(today.minusDays(20), today.plusDays(20));
        try (Person data = person("data")) {
            Page page = data.page();
            page.navigate(address() + "/cooperations/" + key + "/figures");
            choose(
                    page,
                    "#targets-file",
                    "targets.csv",
                    "kpi,target,unit,direction,kind,from,to,shared\nnegative mentions,5,%,lower,rate,"
                            + today.minusDays(20) + "," + today.plusDays(20) + ",no\n");
            page.click("#targets-form button");
            page.locator("#targets-outcome a").click();
            page.getByText("Not shared with the partners").waitFor();

            page.fill("#opinion-source", "Weibo");
            page.fill("#opinion-at", today.toString());
            page.fill("#mentions", "80");
            page.fill("#negative", "90");
            page.getByText("Keep these mentions").click();
            page.getByText("There cannot be more negative than mentions").waitFor();
            data.picture("counts-refused");
            page.fill("#negative", "8");
            page.getByText("Keep these mentions").click();
            page.getByText("the rates are worked out").waitFor();
            page.fill("#spread-source", "WeChat");
            page.fill("#spread-at", today.toString());
            page.fill("#shares", "500");
            page.fill("#reshares", "125");
            page.getByText("Keep these shares").click();
            page.getByText("the campaign has no target for one").waitFor();
            data.picture("counts-kept");
            assertThat(page.locator("#content-form").count())
                    .as("others make the content")
                    .isZero();
        }
        try (Person content = person("content")) {
            Page page = content.page();
            page.navigate(address() + "/cooperations/" + key + "/figures");
            assertThat(page.locator("#measurements").count()).isZero();
            page.fill("#content-title", "Which coffee is your book?");
            page.fill("#content-day", today.plusDays(1).toString());
            page.fill("#content-hook", "A quiz whose result is a picture to send to friends");
            page.fill("#content-channels", "WeChat， Weibo");
            page.fill("#content-reference", "https://example.com/which-coffee-is-your-book");
            page.getByText("Keep this content").click();
            page.getByText("is still to come").waitFor();
            page.fill("#content-day", today.toString());
            page.getByText("Keep this content").click();
            page.getByText("Kept, for the week of").waitFor();
            page.locator("#content-form .answer a").click();
            page.locator("td:has-text('Which coffee is your book?')").waitFor();
            content.picture("core-content");
            page.setViewportSize(390, 844);
            content.picture("core-content-on-a-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    private CooperationKey campaign(LocalDate from, LocalDate to) {
        return cooperations
                .open(
                        new Proposal(
                                "跨界 Coffee and books",
                                "new-customers",
                                "Moonlight Coffee",
                                null,
                                from,
                                to,
                                Money.of(CurrencyUnit.of("CNY"), 500_000),
                                false,
                                null),
                        "business-development")
                .key();
    }

    private static void choose(Page page, String field, String name, String content) {
        page.setInputFiles(field, new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
