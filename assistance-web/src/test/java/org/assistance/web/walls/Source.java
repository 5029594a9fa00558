package org.assistance.web.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A fixture: the repository's own files, for tests that read what is written and start nothing. */
final class Source {
    static final Path ROOT = Path.of("..");

    private static final List<String> MODULES = List.of("assistance-eligibility", "assistance-domain",
            "assistance-verification", "assistance-web");

    private Source() {}

    /** The Java files of the application itself, by path. */
    static Map<String, String> java() {
        return under("src/main/java", ".java");
    }

    /** The templates, by path. */
    static Map<String, String> templates() {
        return under("src/main/resources/templates", ".html");
    }

    /** Our own scripts, by path. */
    static Map<String, String> scripts() {
        return under("src/main/resources/static/js", ".js");
    }

    /** The test classes by their simple name; two of one name are taken together. */
    static Map<String, String> tests() {
        Map<String, String> byName = new TreeMap<>();
        under("src/test/java", ".java").forEach((path, text) -> byName.merge(
                Path.of(path).getFileName().toString().replace(".java", ""), text, String::concat));
        return byName;
    }

    private static Map<String, String> under(String folder, String ending) {
        Map<String, String> found = new TreeMap<>();
        for (String module : MODULES) {
            Path start = ROOT.resolve(module).resolve(folder);
            if (!Files.exists(start)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(start)) {
                files.filter(file -> file.toString().endsWith(ending))
                        .forEach(file -> found.put(ROOT.relativize(file).toString(), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
