package io.crossover.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.crossover.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port, with its job executor, and a browser in front of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "crossover.examples=false",
            "crossover.models.watch=false",
            "spring.test.print-condition-evaluation-report=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected ObjectMapper mapper;

    private RealBrowser browser;

    @BeforeAll
    void openBrowser() {
        browser = new RealBrowser();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** Somebody at a screen of their own, logged in to Tasklist. */
    protected Person person(String account) {
        return new Person(browser.browser(), address(), account, engine, mapper);
    }

    /** A screen of somebody whose browser runs no scripts. */
    protected BrowserContext withoutScripts() {
        return browser.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }
}
