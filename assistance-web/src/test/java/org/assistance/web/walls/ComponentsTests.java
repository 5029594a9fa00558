package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the system is made of, as the build puts it into the jar (META-INF/sbom). */
class ComponentsTests {
    /** Free for commercial use, and asking nothing of those who only use the library. */
    private static final Set<String> ACCEPTED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD",
            "EPL-2.0",
            "Bouncy Castle Licence");

    private final List<JsonNode> components = components();

    private static List<JsonNode> components() {
        var list = new ClassPathResource("META-INF/sbom/application.cdx.json");
        assertThat(list.exists()).as("mvn process-test-classes writes it").isTrue();
        try (var text = list.getInputStream()) {
            return StreamSupport.stream(JsonMapper.shared().readTree(text).get("components").spliterator(), false)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String jar(JsonNode component) {
        return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
    }

    @Test
    void every_library_that_the_system_needs_is_named_in_the_version_that_runs_with_its_digest() {
        Set<String> running = Set.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .stream()
                .map(path -> path.substring(path.lastIndexOf(File.separatorChar) + 1))
                .collect(Collectors.toSet());
        List<JsonNode> libraries = components.stream()
                .filter(one -> !one.get("group").asString().equals("org.assistance"))
                .toList();
        assertThat(libraries).extracting(ComponentsTests::jar)
                .hasSizeGreaterThan(100)
                .anyMatch(jar -> jar.startsWith("bcprov-"))
                .allMatch(running::contains, "is what runs");
        assertThat(libraries).allMatch(one -> !one.get("hashes").isEmpty(), "has a digest");
    }

    @Test
    void every_library_may_be_used_in_a_commercial_product() {
        for (JsonNode component : components) {
            List<String> licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                    .map(one -> one.path("license"))
                    .map(one -> one.path("id").asString(one.path("name").asString("")))
                    .toList();
            assertThat(licences).as(jar(component)).anyMatch(ACCEPTED::contains);
        }
    }
}
