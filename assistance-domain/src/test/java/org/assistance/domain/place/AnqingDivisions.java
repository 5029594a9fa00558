package org.assistance.domain.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assistance.eligibility.value.DivisionCode;

/** A fixture: the real divisions of Anqing, imported as the application imports them. */
public final class AnqingDivisions {
    private AnqingDivisions() {}

    /** Imports them all, province to villages. */
    public static void importInto(ImportingDivisions importing) {
        try {
            Path file = Path.of("..", "db", "demo", "divisions.csv");
            var mistakes = importing.take(DivisionFile.read(Files.readAllLines(file)),
                    new DivisionScope(DivisionCode.COUNTRY));
            if (!mistakes.isEmpty()) {
                throw new IllegalStateException(mistakes.toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
