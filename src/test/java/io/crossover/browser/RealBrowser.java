package io.crossover.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium or Chrome: the one that CHROMIUM names, else the machine's own, else the one that Playwright fetches; where
 * there is none, the test fails and says what to install.
 */
public final class RealBrowser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private final Playwright playwright;
    private final Browser browser;

    public RealBrowser() {
        Optional<Path> installed = installed();
        playwright = start(installed.isPresent());
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Playwright start(boolean browserInstalled) {
        try {
            return Playwright.create(
                    browserInstalled
                            ? new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
                            : new Playwright.CreateOptions());
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium: install the package 'chromium' (Debian, Ubuntu: apt-get install"
                            + " chromium fonts-wqy-zenhei) or Google Chrome, or name one in the environment as CHROMIUM",
                    e);
        }
    }

    private static Optional<Path> installed() {
        Stream<String> named = Stream.ofNullable(System.getenv("CHROMIUM"));
        Stream<String> onPath = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .map(name -> folder + File.separator + name));
        return Stream.concat(named, onPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
