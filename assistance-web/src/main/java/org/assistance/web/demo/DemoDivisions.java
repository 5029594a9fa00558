package org.assistance.web.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the divisions of Anqing (安庆市) to village level at the first start; afterwards they are left alone. */
@Demo
@Component
@Order(10)
public class DemoDivisions implements ApplicationRunner {
    /** 安庆市. */
    public static final DivisionCode ANQING = new DivisionCode("340800000000");

    private final Divisions divisions;
    private final ImportingDivisions importing;

    DemoDivisions(Divisions divisions, ImportingDivisions importing) {
        this.divisions = divisions;
        this.importing = importing;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (divisions.find(ANQING).isPresent()) {
            return;
        }
        List<DivisionFile.Mistake> mistakes = importing.take(DivisionFile.read(lines()),
                new DivisionScope(DivisionCode.COUNTRY));
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("db/demo/divisions.csv: " + mistakes.getFirst());
        }
    }

    private static List<String> lines() throws IOException {
        var file = new ClassPathResource("db/demo/divisions.csv");
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
