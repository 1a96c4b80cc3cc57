package io.crossover.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** A person of the trade at their own screen: logs in to Tasklist with their account and works there. */
final class Person implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String account;
    private final ProcessEngine engine;
    private final ObjectMapper mapper;

    Person(Browser browser, String address, String account, ProcessEngine engine, ObjectMapper mapper) {
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1400, 1000).setLocale("en-US"));
        this.page = context.newPage();
        this.address = address;
        this.account = account;
        this.engine = engine;
        this.mapper = mapper;
        logIn();
    }

    private void logIn() {
        page.navigate(address + "/camunda/app/tasklist/default/");
        // what is typed before the page has come to rest is not taken over
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[ng-model='username']").fill(account);
        page.locator("input[type='password']").fill(account);
        page.locator("button[type='submit']").click();
        page.locator("input[type='password']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Page page() {
        return page;
    }

    /** Starts a process from Tasklist's list, with what its start form asks. */
    void start(String processName, String form, Map<String, Object> values) {
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.getByText("Start process", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".modal-body a", new Page.LocatorOptions().setHasText(processName))
                .first()
                .click();
        page.locator(".modal .fjs-form").waitFor();
        FormFiller filler = new FormFiller(page, form(form), variable -> mapper.createArrayNode());
        filler.fill(values);
        filler.submit("Start");
        page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Opens a task, claims it where nobody holds it, fills its form and completes it. */
    void complete(Task task, Map<String, Object> values) {
        open(task);
        Locator claim = page.getByText("Claim", new Page.GetByTextOptions().setExact(true));
        page.locator(".fjs-form").waitFor();
        if (task.getAssignee() == null) {
            claim.first().click();
            page.getByText(Pattern.compile("^\\s*Claim\\s*$"))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        FormFiller filler = new FormFiller(page, form(task), variable -> variable(task, variable));
        filler.fill(values);
        filler.submit("Complete");
        page.waitForCondition(() -> isDone(task), new Page.WaitForConditionOptions().setTimeout(15_000));
    }

    void open(Task task) {
        // from elsewhere, or the page that is there goes on to rewrite the address
        page.navigate("about:blank");
        page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Keeps a picture of the whole page for whoever wants to look at it. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Leaves, keeping a picture of the last screen: after a failure it says what the person saw. */
    @Override
    public void close() {
        picture("last-of-" + account);
        context.close();
    }

    private boolean isDone(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 0;
    }

    private JsonNode variable(Task task, String name) {
        return json(String.valueOf(engine.getTaskService().getVariable(task.getId(), name)));
    }

    private JsonNode form(Task task) {
        try (InputStream content = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode form(String name) {
        try (InputStream content = Person.class.getResourceAsStream("/forms/" + name + ".form")) {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }
}
