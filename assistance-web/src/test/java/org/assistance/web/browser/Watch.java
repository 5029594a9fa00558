package org.assistance.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must not happen in a window while a test is busy elsewhere: an error or warning on the console, a script that
 * fails, an answer of 400 and above, a request to another host.
 */
final class Watch {
    private static final Set<String> INNER_SCHEMES = Set.of("data", "blob", "about");
    private static final Set<String> BAD_NEWS = Set.of("error", "warning");
    private final String origin;
    private final List<String> problems = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();

    Watch(BrowserContext window, String origin) {
        this.origin = origin;
        window.onConsoleMessage(this::console);
        window.onWebError(error -> problems.add("script: " + error.error()));
        window.onRequest(this::request);
        window.onResponse(this::response);
    }

    /** Answers of this status are part of the test from now on. */
    void expect(int status) {
        expected.add(status);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void console(ConsoleMessage message) {
        boolean expectedAnswer = expected.stream().anyMatch(status -> message.text().contains(" " + status + " "));
        if (BAD_NEWS.contains(message.type()) && !expectedAnswer) {
            problems.add("console " + message.type() + ": " + message.text() + " @ " + message.location());
        }
    }

    private void request(Request request) {
        var scheme = request.url().substring(0, request.url().indexOf(':'));
        // By its name too: passkeys are bound to one.
        String url = request.url().replace("http://localhost:", "http://127.0.0.1:");
        if (!url.startsWith(origin + "/") && !INNER_SCHEMES.contains(scheme)) {
            problems.add("request to another host: " + request.url());
        }
    }

    private void response(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            problems.add(response.status() + " for " + response.request().method() + " " + response.url());
        }
    }
}
