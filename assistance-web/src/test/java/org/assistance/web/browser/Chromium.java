package org.assistance.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The Chromium of this machine, started once for all browser tests. */
final class Chromium implements AutoCloseable {
    // Long, because two builds may share a slow machine; a wait ends as soon as what it waits for is there.
    private static final int PATIENCE_MS = 60_000;
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Chromium() {
        var executable = find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS / 4.0);
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium()
                .launch(
                        new BrowserType.LaunchOptions().setExecutablePath(executable)
                                .setArgs(FLAGS)
                                .setTimeout(PATIENCE_MS));
    }

    /** A window of a person in China who has never been here: no cookies, nothing cached. */
    BrowserContext newWindow(int width, int height, boolean phone) {
        var context = chromium.newContext(new NewContextOptions().setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                // A button halfway between its colours is no fault of the page: nothing fades while it is looked at.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(phone)
                .setIsMobile(phone));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path find() {
        return Stream
                .of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need the packages chromium and fonts-noto-cjk (or CHROMIUM=/path/to/chromium)."));
    }
}
