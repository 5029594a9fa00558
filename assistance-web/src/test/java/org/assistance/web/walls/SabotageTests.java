package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Of every control the document names what was broken on purpose and which test noticed; the tests it names are there. */
class SabotageTests {
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Tests)#([a-z_0-9]+)`");

    @Test
    void every_planted_defect_names_a_test_that_is_there() throws IOException {
        String document = Files.readString(Source.ROOT.resolve("docs/security.md"));
        String table = document.substring(document.indexOf("<!-- 破坏表 -->"), document.indexOf("<!-- 破坏表完 -->"));
        List<String> rows = table.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        Map<String, String> tests = Source.tests();
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            List<MatchResult> named = TEST.matcher(row).results().toList();
            if (named.isEmpty()) {
                wrong.add(row + " names no test");
            }
            named.stream()
                    .filter(one -> !tests.getOrDefault(one.group(1), "").contains("void " + one.group(2) + "("))
                    .forEach(one -> wrong.add(one.group() + " is not there"));
        }
        assertThat(wrong).isEmpty();
    }
}
