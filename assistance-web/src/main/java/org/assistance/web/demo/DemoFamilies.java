package org.assistance.web.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code db/demo/families.csv}: one row a person, the applicant's row first with what concerns the whole family. */
final class DemoFamilies {
    private static final String FILE = "db/demo/families.csv";

    private DemoFamilies() {}

    /**
     * All families of the file.
     *
     * @param nameOf a village's full name, for the addresses
     * @param today what is asked of somebody depends on the age
     */
    static List<DemoFamily> read(Function<String, String> nameOf, LocalDate today) throws IOException {
        var families = new ArrayList<DemoFamily>();
        var one = new ArrayList<CSVRecord>();
        try (Reader reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(),
                StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180.builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord row : rows) {
                if (!one.isEmpty() && row.get("关系").equals("本人")) {
                    families.add(family(one, nameOf, today));
                    one.clear();
                }
                one.add(row);
            }
        }
        families.add(family(one, nameOf, today));
        return List.copyOf(families);
    }

    private static DemoFamily family(List<CSVRecord> rows, Function<String, String> nameOf, LocalDate today) {
        try {
            return new DemoForm(rows, nameOf, today).family();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(FILE + "，第" + rows.getFirst().get("户号") + "户：" + wrong.getMessage(), wrong);
        }
    }
}
