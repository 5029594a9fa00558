package org.assistance.verification.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.office.DepartmentOffice;

/** A simulated office with a directory of its own and a client that may ask it and nobody else. */
public final class Office implements AutoCloseable {
    private static final String HEADER = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n";

    private final Path data;
    private final DepartmentOffice office;

    /** Opens one that answers at once. */
    public Office() {
        try {
            data = Files.createTempDirectory("office");
            office = new DepartmentOffice(0, data, 1, 5);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The office. */
    public DepartmentOffice office() {
        return office;
    }

    /** Gives it one pensioner's record. */
    public void pension(String record) {
        write("pension.csv", HEADER + record + "\n");
    }

    /** Gives it the homes of some owners. */
    public void homes(String... records) {
        write("real-estate.csv", "姓名,身份证号码,用途,坐落,登记日期\n" + String.join("\n", records) + "\n");
    }

    /** Says how it behaves when it is asked about somebody. */
    public void behaves(IdNumber person, DepartmentOffice.Behaviour behaviour) {
        write("office.csv", "身份证号码,行为\n" + person.value() + "," + behaviour + "\n");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(data.resolve(name), text);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A client that may ask this office, and waits for three seconds at the longest. */
    public DepartmentClient client(Clock clock) {
        return new DepartmentClient(new ServiceSettings(Set.of(office.address().replaceAll("https://|/ask", "")), null,
                office.trust(), Duration.ofSeconds(2), Duration.ofSeconds(3)), clock);
    }

    @Override
    public void close() {
        office.close();
    }
}
