package org.assistance.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The watchman is watched: each kind of fault that a journey must not overlook is planted here once. */
@Tag("browser")
class BrowserTests {
    private static final Map<String, String> PAGES = Map.of("/good", "<h1>救助</h1><label>姓名 <input></label>",
            "/console", "<h1>救助</h1><script>console.warn('oh')</script>", //
            "/script", "<h1>救助</h1><script>nothing.at.all()</script>", //
            "/missing", "<h1>救助</h1><img src='/gone.png' alt='图'>", //
            "/elsewhere", "<h1>救助</h1><img src='http://elsewhere.invalid/a.png' alt='图'>", //
            "/nameless", "<h1>救助</h1><button></button>", //
            "/wide", "<h1>救助</h1><div style='width:2000px'>宽</div>");
    static HttpServer server;
    static Chromium chromium;
    Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrowserTests::answer);
        server.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop(0);
    }

    @BeforeEach
    void open() {
        browser = Browser.first(chromium, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        browser.closeAll();
    }

    @Test
    void a_good_page_passes_and_leaves_a_picture() {
        browser.visit("/good").see("救助").fill("姓名", "王秀英").seeField("姓名", "王秀英").look("browser-good");
        browser.phone().visit("/good").look("browser-good-phone");
        assertThat(browser.problems()).isEmpty();
        assertThat(Files.exists(Path.of("target/screenshots/browser-good.png"))).isTrue();
        assertThat(browser.page().evaluate("navigator.language + ' ' + new Date(0).getHours()")).isEqualTo("zh-CN 8");
    }

    @Test
    void a_warning_on_the_console_is_seen() {
        assertThat(browser.visit("/console").problems()).hasSize(1)
                .first()
                .asString()
                .startsWith("console warning: oh @ http");
    }

    @Test
    void a_script_that_fails_is_seen() {
        assertThat(browser.visit("/script").problems()).hasSize(1).first().asString().startsWith("script: ");
    }

    @Test
    void a_missing_file_is_seen_in_another_persons_window_too() {
        browser.visit("/good").another().visit("/missing");
        assertThat(browser.problems()).anyMatch(it -> it.startsWith("404 for GET") && it.endsWith("/gone.png"));
    }

    @Test
    void an_answer_that_was_expected_is_no_problem() {
        browser.visit("/good").expecting(404, () -> browser.visit("/gone"));
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void a_request_to_another_host_is_seen() {
        assertThat(browser.visit("/elsewhere").problems())
                .contains("request to another host: http://elsewhere.invalid/a.png");
    }

    @Test
    void a_button_without_a_name_does_not_pass() {
        browser.visit("/nameless");
        assertThatThrownBy(browser::checkAccessibility).hasMessageContaining("button-name");
    }

    @Test
    void a_page_wider_than_the_window_does_not_pass() {
        browser.visit("/wide");
        assertThatThrownBy(browser::checkWidth).hasMessageContaining("wider than the window");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = PAGES.get(exchange.getRequestURI().getPath());
        var html = "<!doctype html><html lang='zh-CN'><head><title>测试</title><meta name='viewport' content='width=device-width'>"
                + "<link rel='icon' href='data:,'></head><body><main>" + body + "</main></body></html>";
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        try (var output = exchange.getResponseBody()) {
            output.write(bytes);
        }
    }
}
