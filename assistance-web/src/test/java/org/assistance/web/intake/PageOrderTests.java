package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assistance.domain.application.Part;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The list of faults follows the page, whatever is moved on it. */
class PageOrderTests {
    /** The names of the inputs in a template, from the marker on to the next fragment, as they stand there. */
    private static List<String> inputs(String template, String from, String pattern) throws IOException {
        String text = new ClassPathResource("templates/intake/" + template).getContentAsString(StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        int end = text.indexOf("th:fragment=", start + from.length());
        return Pattern.compile(pattern)
                .matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> single(String fragment) throws IOException {
        return inputs("parts.html", "th:fragment=\"" + fragment + "\"", "input :: \\w+\\(name='(\\w+)'");
    }

    @Test
    void single_inputs_are_listed_as_they_stand_on_the_page() throws IOException {
        for (String part : List.of("correction", "matter", "relief", "account", "consent")) {
            List<String> inputs = single(part);
            assertThat(inputs).isNotEmpty().isSubsetOf(PageOrder.PAGE);
            assertThat(PageOrder.PAGE.stream().filter(inputs::contains).toList()).as(part).isEqualTo(inputs);
        }
    }

    @Test
    void the_inputs_of_members_and_obligors_are_listed_as_they_stand_on_their_cards() throws IOException {
        String rowName = "input :: \\w+\\(name=\\$\\{row\\.name\\('(\\w+)'\\)";
        assertThat(inputs("members.html", "th:fragment=\"card(row)\"", rowName)).isEqualTo(PageOrder.MEMBER);
        assertThat(inputs("obligors.html", "th:fragment=\"card(row)\"", rowName)).isEqualTo(PageOrder.OBLIGOR);
    }

    @Test
    void faults_found_in_any_order_are_worked_off_from_the_top() {
        var found = new FieldErrors().add("documents.EVENT", "五")
                .add("incomes[0].amount", "四")
                .add("members[10].name", "三")
                .add("members[2].health", "二")
                .add("phone", "一");
        assertThat(PageOrder.sorted(found).getItems()).extracting(FieldErrors.Item::sentence)
                .containsExactly("一", "二", "三", "四", "五");
    }

    @Test
    void a_fault_counts_where_its_input_stands() {
        assertThat(Part.of("documents.EVENT")).isEqualTo(Part.PROOFS);
        assertThat(Part.of("members[1].signed")).isEqualTo(Part.MEMBERS);
        assertThat(Part.of("truthPromised")).isEqualTo(Part.CONSENT);
        assertThat(Part.of("reliefHappened")).isEqualTo(Part.RELIEF);
    }
}
