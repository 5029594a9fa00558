package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the source may not hold at all, whatever the pages do: each line is a way in that is closed by not being there. */
class SourceRulesTests {
    private static final Map<String, String> JAVA = Source.java();

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");

    private static final String NGINX = Source.read(Source.ROOT.resolve("docker/nginx.conf"));
    private static final String DOCUMENT = Source.read(Source.ROOT.resolve("docs/security.md"));

    /** The files in which a pattern is found, without those where it has its reason. */
    private static List<String> with(Map<String, String> files, String pattern, String... allowed) {
        var wanted = Pattern.compile(pattern);
        return files.entrySet()
                .stream()
                .filter(file -> wanted.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(path -> Stream.of(allowed).noneMatch(path::contains))
                .toList();
    }

    @Test
    void no_program_but_the_embedded_database_is_started() {
        assertThat(with(JAVA, "ProcessBuilder|getRuntime\\(\\)\\.exec", "domain/database/")).isEmpty();
    }

    @Test
    void nothing_reads_xml_or_takes_objects_from_outside() {
        assertThat(
                with(JAVA, "DocumentBuilder|SAXParser|XMLInputFactory|XMLReader|Unmarshaller|XPath|TransformerFactory"
                        + "|ObjectInputStream|readObject|XMLDecoder|activateDefaultTyping|JsonTypeInfo",
                        // A department's workbook, read as a stream without definitions and entities (HostileFilesTests).
                        "file/Workbook.java"))
                .isEmpty();
    }

    @Test
    void nothing_calls_another_host() {
        assertThat(with(JAVA, "HttpClient|RestClient|RestTemplate|WebClient|openStream\\(|openConnection\\(|JavaMail"
                + "|InitialContext|javax\\.naming|LdapTemplate|new Socket\\(",
                // Departments that are asked live: addresses of two officers, hosts of the operator (DepartmentClientTests).
                "service/DepartmentClient.java")).isEmpty();
    }

    @Test
    void no_expression_or_template_is_made_from_text() {
        assertThat(with(JAVA, "SpelExpression|ExpressionParser|ScriptEngine|TemplateEngine|StringTemplateResolver"
                + "|@PreAuthorize|defineClass|Class\\.forName\\(",
                // An attribute of our own reads what a template says, and the engine is told of a link builder.
                "layout/AttributesDialect.java", "layout/FileLinks.java")).isEmpty();
        assertThat(with(JAVA, "String\\.format\\((?!(Locale\\.ROOT, )?\")")).isEmpty();
        // Of what is put into a template before it is read there are names of files that our own code lists.
        assertThat(with(Source.templates(), "__\\$", "casefile/page.html", "decision/form.html", "whatif/rows.html"))
                .isEmpty();
    }

    @Test
    void no_query_is_put_together_from_what_a_request_says() {
        // The web module asks the database itself in a handful of places, always with constants.
        var web = new java.util.TreeMap<>(JAVA);
        web.keySet().removeIf(path -> !path.startsWith("assistance-web") || path.contains("/demo/"));
        assertThat(with(web, "createNativeQuery|createQuery\\(|\\.sql\\((?!\")")).isEmpty();
        assertThat(with(web, "\\.sql\\(\"[^\"]*\" *\\+")).isEmpty();
        assertThat(with(JAVA, "createNativeQuery|java\\.sql\\.Statement;")).isEmpty();
    }

    @Test
    void no_list_asks_row_by_row_whose_relative_it_is() {
        // A function is asked for every case of the place first: fifty officers at their first page took all connections. One case, and one right,
        // may ask it; lists have ShutOut.
        assertThat(with(JAVA, "shut_out", "casefile/Cases.java", "entitlement/Entitlements.java", "web/demo/"))
                .isEmpty();
    }

    @Test
    void no_path_is_made_from_what_a_request_says() {
        var web = new java.util.TreeMap<>(JAVA);
        web.keySet().removeIf(path -> !path.startsWith("assistance-web") && !path.contains("domain/application/"));
        assertThat(with(web, "Path\\.of\\(|Paths\\.get\\(|new File\\(|FileInputStream|FileOutputStream|transferTo\\("))
                .isEmpty();
    }

    @Test
    void no_weak_algorithm_is_named_and_secrets_come_from_a_strong_source() {
        // Lists of leaked passwords are handed out so; nothing is protected by it.
        assertThat(with(JAVA, "\"(MD5|SHA-?1|DES|DESede|RC4|Blowfish)\"|/ECB/|/CBC/|PKCS1|new Random\\(|Math\\.random",
                "signin/BreachedPasswords.java")).isEmpty();
        // RFC 6238 says HMAC-SHA-1, which does not rest on collisions; a free port may be anybody's guess.
        assertThat(with(JAVA, "HmacSHA1", "staff/Totp.java")).isEmpty();
        assertThat(with(JAVA, "ThreadLocalRandom", "database/PostgresServer.java")).isEmpty();
    }

    @Test
    void regular_expressions_are_constants_and_end_soon() {
        // These are put together from constants of their own class, or from the shapes of the interface.
        assertThat(with(JAVA, "Pattern\\.compile\\((?!\\s*\")", "example/Word.java", "example/SharedWords.java",
                "verification/FoundFacts.java", "api/ShapeCheck.java")).isEmpty();
        var literal = Pattern.compile(
                "(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\"((?:[^\"\\\\]|\\\\.)*)\"");
        Set<String> patterns = new LinkedHashSet<>();
        for (String text : JAVA.values()) {
            Matcher found = literal.matcher(text);
            while (found.find()) {
                patterns.add(UNICODE.matcher(found.group(1))
                        .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)))
                        .translateEscapes());
            }
        }
        assertThat(patterns).hasSizeGreaterThan(80);
        List<String> slow = new ArrayList<>();
        for (String pattern : patterns) {
            var compiled = Pattern.compile(pattern);
            for (String sign : List.of("a", "1", " ", "中", "1,", "a.", "-", "(", "　", "\n")) {
                String text = sign.repeat(2_000) + "!";
                // The processor's time, whatever else the machine does.
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                compiled.matcher(text).find();
                compiled.matcher(text).matches();
                if (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start > Duration.ofMillis(500)
                        .toNanos()) {
                    slow.add(pattern + " on " + sign);
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void templates_hold_no_script_style_or_raw_text_of_their_own() {
        Map<String, String> templates = Source.templates();
        assertThat(with(templates, "th:utext|\\[\\(", "fragments/chart.html")).isEmpty();
        assertThat(with(templates, "<script(?![^>]*(th:src|type=\"application/json\"))|<style[ >]|th:inline"))
                .isEmpty();
        assertThat(with(templates,
                "\\s(th:)?on[a-z]+=\"|\\s(th:)?style=\"|hx-on|javascript:|data:text|<object|<embed|<applet|<iframe"))
                .isEmpty();
        assertThat(with(templates, "(src|href|action)=\"(https?:)?//")).isEmpty();
    }

    @Test
    void scripts_make_no_code_of_text_and_listen_to_no_other_window() {
        Map<String, String> scripts = Source.scripts();
        assertThat(with(scripts, "\\beval\\(|new Function|document\\.write|outerHTML *=|setTimeout\\(['\"]|postMessage"
                + "|'message'|localStorage|indexedDB|document\\.cookie|__proto__|\\.prototype\\b|document\\.domain"))
                .isEmpty();
        // One heading of constant text, and the rows that the page itself brought in its <template>.
        assertThat(with(scripts, "innerHTML *=(?! '<h2>)|insertAdjacentHTML\\((?!'beforebegin', template\\.innerHTML)"))
                .isEmpty();
    }

    @Test
    void no_secret_stands_in_the_settings() {
        for (String file : List.of("application.properties", "application-production.properties",
                "application-default.properties")) {
            String text = Source.read(Source.ROOT.resolve("assistance-web/src/main/resources").resolve(file));
            assertThat(text).doesNotContainPattern("(?m)^[^#\\n]*(password|secret|key)[a-z]*=\\S");
        }
        assertThat(Source.read(Source.ROOT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?m)PASSWORD: |password: [^/\\n ]");
    }

    @Test
    void the_proxy_takes_tls_1_2_and_1_3_only_and_says_who_asked_by_itself() {
        assertThat(NGINX).contains("ssl_protocols TLSv1.2 TLSv1.3;", "ssl_session_tickets off;",
                "server_tokens off;", "return 301 https://", "proxy_set_header X-Forwarded-For $remote_addr;",
                "location /actuator");
        Matcher suites = Pattern.compile("ssl_ciphers ([^;]+);").matcher(NGINX);
        assertThat(suites.find()).isTrue();
        assertThat(suites.group(1).split(":"))
                .allMatch(
                        suite -> suite.matches("ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)"));
        assertThat(NGINX).doesNotContain("$proxy_add_x_forwarded_for", "autoindex", "proxy_cache ", "stub_status");
    }

    @Test
    void the_image_holds_the_program_and_nothing_else() {
        String image = Source.read(Source.ROOT.resolve("Dockerfile"));
        // The last stage takes the unpacked program only; the source, with its history, stays in the first.
        String last = image.substring(image.lastIndexOf("FROM "));
        assertThat(last.lines().filter(line -> line.startsWith("COPY")))
                .containsExactly("COPY --from=trained /app ./", "COPY docker/healthy /app/healthy");
        assertThat(last).contains("USER assistance");
    }

    @Test
    void log_lines_hold_no_person_and_go_to_standard_output_only() {
        assertThat(with(JAVA,
                "log\\.(info|warn|error|debug|trace)\\([^;]*(name\\(\\)|idNumber|account|phone|password|getParameter)",
                // The class of a fault is no person.
                "signin/PasskeyPages.java")).isEmpty();
        assertThat(with(JAVA, "printStackTrace|System\\.err\\.println\\((?!refused|\"|problem|e\\.)",
                "AssistanceApplication.java", "VerifyRecord.java")).isEmpty();
        assertThat(Source.read(Source.ROOT.resolve("assistance-web/src/main/resources/application.properties")))
                .doesNotContain("logging.file", "show-sql=true", "org.hibernate.orm.jdbc.bind");
    }

    @Test
    void every_upload_is_described() {
        for (String upload : List.of("/intake/{id}/documents", "/cases/{caseId}/documents", "/registries", "/divisions",
                "/payments/{id}/result", "/cases/{id}/assessment")) {
            assertThat(DOCUMENT).as("the section on files").contains("`" + upload + "`");
        }
        long taken = JAVA.values()
                .stream()
                .flatMap(text -> Pattern
                        .compile("@PostMapping\\(\"[^\"]*\"\\)[^@]*?\\([^{]*MultipartFile", Pattern.DOTALL)
                        .matcher(text)
                        .results())
                .count();
        assertThat(taken).as("a new upload is described, too").isLessThanOrEqualTo(6);
    }

    @Test
    void every_level_of_data_is_described() {
        assertThat(DOCUMENT).contains("## 数据分级", "一级", "二级", "三级", "四级");
    }

    @Test
    void the_limits_that_the_document_names_are_those_of_the_settings() {
        String settings = Source.read(Source.ROOT.resolve("assistance-web/src/main/resources/application.properties"));
        assertThat(settings).contains("maximum-pool-size=20", "connection-timeout=10000", "max-part-count=2000");
        assertThat(DOCUMENT).contains("连接池最多20个", "等10秒");
        Matcher limit = Pattern.compile("assistance\\.limits\\.([a-z-]+)=(\\d+)").matcher(settings);
        int named = 0;
        while (limit.find()) {
            assertThat(DOCUMENT).contains("`" + limit.group(1) + "` | " + limit.group(2) + " |");
            named++;
        }
        assertThat(named).isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_document_lists_where_cryptography_is_used_and_how_soon_components_are_renewed() {
        assertThat(DOCUMENT).contains("## 密码资产", "AES-256-GCM", "Argon2id", "SHA-256", "HMAC-SHA-1", "WebAuthn",
                "TLS 1.2",
                "## 组件更新", "7天", "30天");
    }
}
