package org.assistance.web.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** What each field is, in Chinese: {@code api/fields.properties}, one line a component of a record, {@code MemberFacts.birthDate=…}. */
final class Wording {
    /** Where the lines stand. */
    static final String FILE = "/api/fields.properties";

    private final Properties lines = new Properties();

    Wording() {
        try (var stream = Wording.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The description of a key; empty where there is none, which a test refuses and a running system survives. */
    String of(String key) {
        return lines.getProperty(key, "").strip();
    }

    /** All keys that have a description. */
    Set<String> keys() {
        return lines.stringPropertyNames();
    }
}
