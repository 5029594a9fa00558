package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.web.download.Download;
import org.assistance.web.signin.Knocking;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every file that leaves is of a known kind, and rows about people leave as exports only. */
@WebTest
class DownloadTests {
    /** Answers that are bytes and no file to keep. */
    private static final Map<String, String> NO_FILE = Map.of(
            "/second-factor/enrolment/picture.svg", "the picture of one's own second factor");

    private static final List<String> BINARY = List.of("byte[]", "Resource", "InputStream", "Buffer", "<?>", "Object");

    private static final Pattern BYTES = Pattern
            .compile("ContentDisposition|CONTENT_DISPOSITION|(?i:content-disposition)|StreamingResponseBody");
    private static final Pattern BY_HAND = Pattern.compile("esponse\\.get(OutputStream|Writer)\\(");

    @Test
    void every_handler_that_answers_with_bytes_is_in_the_table_and_the_table_has_no_other(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping all) {
        Set<String> found = new TreeSet<>();
        all.getHandlerMethods().forEach((mapping, handler) -> {
            if (answersWithBytes(handler)) {
                found.addAll(mapping.getPatternValues());
            }
        });
        found.removeAll(NO_FILE.keySet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Download.values()).map(Download::pattern).collect(Collectors.toSet()));
    }

    // Whoever writes an answer by hand is found by the next test.
    private static boolean answersWithBytes(HandlerMethod handler) {
        String answer = handler.getMethod().getGenericReturnType().getTypeName();
        return handler.getBeanType().getPackageName().startsWith("org.assistance")
                && BINARY.stream().anyMatch(answer::contains)
                && !handler.getBeanType().getName().contains("Preview");
    }

    @Test
    void no_other_class_names_a_file_for_the_browser_or_writes_an_answer_by_hand() {
        assertThat(Source.java().entrySet())
                .filteredOn(file -> BYTES.matcher(file.getValue()).find())
                .extracting(file -> file.getKey().replaceAll(".*/", ""))
                .containsExactly("Download.java");
        assertThat(Source.java().entrySet())
                .filteredOn(file -> BY_HAND.matcher(file.getValue()).find())
                .extracting(file -> file.getKey().replaceAll(".*/", ""))
                .containsOnly("AssessmentInterface.java", "Problems.java", "ActingFilter.java");
    }

    @Test
    void rows_about_people_are_posted_for_with_a_fresh_second_factor_and_only_as_exports() {
        assertThat(Arrays.stream(Download.values()).filter(one -> one.kind() == Download.Kind.PEOPLE))
                .containsExactly(Download.EXPORT);
        for (Download one : Download.values()) {
            boolean sensitive = one.kind() == Download.Kind.PEOPLE || one.kind() == Download.Kind.BANK;
            String method = one.kind() == Download.Kind.PEOPLE ? "POST" : "GET";
            assertThat(Knocking.sensitive(method, one.pattern().replaceAll("\\{[^}]+}", "1"))).as(one.name())
                    .isEqualTo(sensitive);
        }
    }
}
