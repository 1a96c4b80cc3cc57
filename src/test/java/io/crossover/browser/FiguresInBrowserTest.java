package io.crossover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of the data group sends targets and measurements as files, and looks before storing them. */
class FiguresInBrowserTest extends BrowserTest {

    @Autowired
    private Cooperations cooperations;

    @Test
    @DisplayName("M1, M11, M15 targets and measurements by file: refused with reasons, looked at, stored")
    void filesOfFigures() {
        CooperationKey key = cooperations
                .open(
                        new Proposal(
                                "跨界 Coffee and books",
                                "new-customers",
                                "Moonlight Coffee",
                                null,
                                LocalDate.of(2027, 3, 1),
                                LocalDate.of(2027, 3, 31),
                                Money.of(CurrencyUnit.of("CNY"), 500_000),
                                false,
                                null),
                        "business-development")
                .key();
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
            page.click("#measurements button");
            page.locator("#outcome h3").waitFor();
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

    private static void choose(Page page, String field, String name, String content) {
        page.setInputFiles(field, new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
