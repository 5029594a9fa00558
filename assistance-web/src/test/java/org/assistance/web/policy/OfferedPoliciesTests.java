package org.assistance.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.PolicyCode;
import org.junit.jupiter.api.Test;

/** What a bureau may set has an effect: some code beside the keeping and showing of policies reads it, and is itself used. */
class OfferedPoliciesTests {
    private static final List<Path> MODULES = List.of(Path.of("../assistance-eligibility/src/main/java"),
            Path.of("../assistance-domain/src/main/java"), Path.of("../assistance-verification/src/main/java"),
            Path.of("../assistance-web/src/main/java"));

    @Test
    void every_policy_offered_on_the_page_is_read_by_code_that_is_used() throws IOException {
        Map<String, String> sources = sources();
        var without = new ArrayList<PolicyCode>();
        for (PolicyCode code : PolicyCode.offered()) {
            Pattern name = Pattern.compile("\\b" + code + "\\b");
            if (sources.entrySet()
                    .stream()
                    .noneMatch(source -> reads(source, name) && used(source.getKey(), sources))) {
                without.add(code);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void what_nothing_reads_is_not_offered() {
        assertThat(PolicyCode.offered())
                .contains(PolicyCode.DIBAO_STD, PolicyCode.PUBLICITY_DAYS, PolicyCode.TAPER_MONTHS,
                        PolicyCode.TAPER_MODE, PolicyCode.TAPER_STEP, PolicyCode.TAPER_BOUND)
                .doesNotContain(PolicyCode.PAY_DAY, PolicyCode.ADVANCE_RELIEF, PolicyCode.ADVANCE_CAP)
                .noneMatch(code -> code.threshold() != null);
        assertThat(PolicyCode.PAY_DAY.steers()).isFalse();
    }

    private static boolean reads(Map.Entry<String, String> source, Pattern name) {
        return !source.getKey().endsWith("/PolicyCode.java") && !source.getKey().endsWith("/PolicyWords.java")
                && name.matcher(source.getValue()).find();
    }

    private static boolean used(String reader, Map<String, String> sources) {
        Pattern name = Pattern.compile(
                "\\b" + reader.substring(reader.lastIndexOf('/') + 1, reader.length() - ".java".length()) + "\\b");
        return sources.entrySet()
                .stream()
                .anyMatch(other -> !other.getKey().equals(reader) && name.matcher(other.getValue()).find());
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new LinkedHashMap<String, String>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String folder = String.valueOf(file.getParent());
                    if (!folder.contains("/web/policy") && !folder.contains("/domain/policy")
                            && !folder.contains("/web/demo")) {
                        sources.put(file.toString(), Files.readString(file));
                    }
                }
            }
        }
        return sources;
    }
}
