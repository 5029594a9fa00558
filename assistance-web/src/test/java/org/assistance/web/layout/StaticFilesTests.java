package org.assistance.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class StaticFilesTests {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars|_static)/[^\"]+)\"");

    private static ConfigurableApplicationContext preview;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        preview = Preview.start(0);
    }

    @AfterAll
    static void stop() {
        preview.close();
    }

    @Test
    void every_file_a_page_asks_for_is_there_for_a_year_under_the_hash_of_its_content() throws Exception {
        List<String> files = FILE.matcher(get("/preview/report").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(8)
                .allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.[a-z]+"), "with a hash");
        for (String file : files) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(file).hasValue("max-age=31536000");
        }
    }

    @Test
    void a_font_named_in_a_style_sheet_has_a_hash_too() throws Exception {
        String page = get("/preview/form").body();
        String icons = FILE.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(file -> file.contains("bootstrap-icons"))
                .findFirst()
                .orElseThrow();
        assertThat(get(icons).body())
                .containsPattern("url\\(\"?(/webjars/[^)]*/)?fonts/bootstrap-icons-[0-9a-f]{32}\\.woff2");
    }

    @Test
    void an_address_that_is_no_file_is_not_looked_for_among_the_files() throws Exception {
        assertThat(get("/favicon.ico").statusCode()).isEqualTo(404);
        assertThat(get("/css/none.css").statusCode()).isEqualTo(404);
        assertThat(get("/css/../templates/layout.html").statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = preview.getEnvironment().getProperty("local.server.port");
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
