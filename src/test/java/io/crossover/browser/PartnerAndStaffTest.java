package io.crossover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.crossover.people.PartnerOrganisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What a partner, a clerk and a manager see and do in Tasklist and on our pages")
class PartnerAndStaffTest extends BrowserTest {

    private static final String NOTICE = "party-notice";
    private static final String ANSWERING = "answering";
    private static final String FOR_ONE = "The poster shows the new opening hours";
    private static final String FOR_OTHER = "The price list of the bicycles has changed";

    @Autowired
    private Clock clock;

    @Autowired
    private PartnerOrganisations organisations;

    @BeforeAll
    void people() {
        partner("Browser Books", "br-ann", FOR_ONE);
        account("br-amy", organisations.open("Browser Books"));
        partner("Browser Bikes", "br-bob", FOR_OTHER);
        ours("br-li", "customer-service");
        ours("br-hua", "customer-service");
        ours("br-wang", "sales");
        ours("br-boss", "management");
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        ANSWERING + ".bpmn",
                        Bpmn.createExecutableProcess(ANSWERING)
                                .name("Answering customers")
                                .camundaStartableInTasklist(false)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("startEvent_asked")
                                .userTask("userTask_answer")
                                .name("${noticeSubject}")
                                .camundaCandidateGroups("customer-service")
                                .camundaFormRef("read-notice")
                                .camundaFormRefBinding("latest")
                                .endEvent("endEvent_answered")
                                .done())
                .deploy();
        List.of("Answer the bookshop's customers", "Answer the first complaints", "Answer the newsletter's readers")
                .forEach(subject -> start(ANSWERING, "customer-service", subject));
    }

    @Test
    void aPartnerSeesAndDoesItsOwnWorkOnly() {
        try (Person ann = person("br-ann")) {
            Page page = ann.page();
            Task own = task(FOR_ONE);
            ann.open(own);
            page.locator(".fjs-form").waitFor();
            assertThat(page.content()).contains(FOR_ONE, "Notice to a party").doesNotContain(FOR_OTHER);
            ann.picture("partner-tasklist");
            ann.complete(own, Map.of("noticeRead", true));

            ann.open(task(FOR_OTHER));
            assertThat(page.locator("body").innerText()).doesNotContain(FOR_OTHER);

            show(page, "/");
            assertThat(page.locator("main").innerText()).contains("Deputies").doesNotContain("Open tasks", "Cockpit");
            ann.picture("partner-start");
            show(page, "/tasks");
            assertThat(page.locator("body").innerText())
                    .contains("You are not allowed to see this")
                    .doesNotContain("Answer the");
            ann.picture("partner-open-tasks-refused");
            show(page, "/deputies");
            assertThat(page.content()).contains("br-amy").doesNotContain("br-bob", "br-li", "legal-2");
            name(page, "br-amy");
            assertThat(page.locator("table").first().innerText()).contains("br-ann", "br-amy");
            ann.picture("partner-deputies");
            page.getByText("Back: end now").click();
            page.getByText("Nobody.").waitFor();
        }
    }

    @Test
    void aClerkSeesTheGroupsWorkNamesADeputyAndGetsTheWorkBack() {
        Task task = task("Answer the first complaints");
        try (Person li = person("br-li");
                Person wang = person("br-wang")) {
            li.open(task);
            claim(li.page());
            wang.open(task);
            assertThat(wang.page().locator("body").innerText()).doesNotContain("Answer the first complaints");
            wang.picture("staff-of-another-group");
            li.picture("staff-tasklist");

            show(li.page(), "/deputies");
            name(li.page(), "nobody-here");
            assertThat(li.page().locator("[role=alert]").innerText()).contains("There is no account");
            li.picture("deputies-refused");
            name(li.page(), "br-wang");
            li.picture("staff-deputies");

            show(wang.page(), "/deputies");
            assertThat(wang.page().locator("main").innerText()).contains("Answer the first complaints", "br-li");
            wang.picture("deputy-deputies");
            wang.open(task);
            wang.page().getByText("Answer the first complaints").first().waitFor();
            wang.picture("deputy-tasklist");

            show(li.page(), "/deputies");
            li.page().getByText("Back: end now").click();
            li.page().getByText("Nobody.").waitFor();
            assertThat(assignee(task)).isEqualTo("br-li");
        }
    }

    @Test
    void aManagerGivesManyTasksToSomebodyAfterLookingThemOver() {
        try (Person boss = person("br-boss")) {
            Page page = boss.page();
            show(page, "/");
            page.locator(".card", new Page.LocatorOptions().setHasText("Open tasks"))
                    .click();
            page.locator("#group").selectOption("customer-service");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**group=customer-service**");
            row(page, "bookshop's customers").locator("input").check();
            row(page, "newsletter's readers").locator("input").check();
            page.locator("input[name=to]").fill("br-hua");
            page.locator("#reason").fill("Li is ill until Friday");
            boss.picture("manager-open-tasks");
            page.setViewportSize(390, 900);
            boss.picture("manager-open-tasks-phone");
            page.setViewportSize(1400, 1000);
            page.getByText("Preview", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("Give to br-hua?").waitFor();
            boss.picture("manager-preview");
            assertThat(assignee(task("bookshop's customers"))).isNull();
            page.getByText("Change 2 tasks").click();
            page.getByText("were changed").waitFor();
            boss.picture("manager-result");

            assertThat(assignee(task("bookshop's customers"))).isEqualTo("br-hua");
            assertThat(assignee(task("newsletter's readers"))).isEqualTo("br-hua");
            show(page, "/deputies");
            page.setViewportSize(390, 900);
            boss.picture("manager-deputies-phone");
        }
    }

    private static Locator row(Page page, String words) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static void claim(Page page) {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void show(Page page, String path) {
        page.navigate(address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void name(Page page, String deputy) {
        page.locator("input[name=deputy]").fill(deputy);
        page.locator("input[name=to]").fill(LocalDate.now(clock).plusDays(5).toString());
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        // a click does not wait for the page that it leads to: it names the deputy, in its table or in its refusal
        page.locator("main :is(table, [role=alert])", new Page.LocatorOptions().setHasText(deputy))
                .first()
                .waitFor();
    }

    private Task task(String words) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskNameLike("%" + words + "%")
                .singleResult();
    }

    private @Nullable String assignee(Task task) {
        return task(task.getName()).getAssignee();
    }

    private void partner(String company, String login, String notice) {
        String group = organisations.open(company);
        account(login, group);
        start(NOTICE, group, notice);
    }

    private void account(String login, String group) {
        organisations.addPerson(group, login, login, "", "");
        User user = engine.getIdentityService().createUserQuery().userId(login).singleResult();
        user.setPassword(login);
        engine.getIdentityService().saveUser(user);
    }

    private void ours(String login, String group) {
        User user = engine.getIdentityService().newUser(login);
        user.setFirstName(login);
        user.setLastName("");
        user.setPassword(login);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(login, group);
    }

    private void start(String process, String group, String subject) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process,
                        Map.of(
                                "partyId",
                                group,
                                "partyName",
                                group,
                                "partyGroup",
                                group,
                                "noticeSubject",
                                subject,
                                "noticeText",
                                "For your attention."));
    }
}
