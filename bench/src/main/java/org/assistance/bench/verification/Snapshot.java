package org.assistance.bench.verification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.DepartmentSource;
import org.assistance.verification.registry.Meaning;
import org.assistance.verification.registry.Registry;

/**
 * One file of each department as it comes to the city: written from the rows of the sources, so that a source more is a file more.
 * Nobody stands in a file twice.
 *
 * @param files one of each source
 * @param spoilt one more, with wrong check characters among its numbers
 * @param wrong how many those are
 */
record Snapshot(List<Delivered> files, Delivered spoilt, int wrong) {
    /** The day the data is of. */
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final int SPOILT_EVERY = 500;
    /** Thousandths of all rows; the others share the rest. */
    private static final Map<String, Integer> SHARE = Map.ofEntries(Map.entry("MEDICAL_INSURANCE", 280),
            Map.entry("PENSION", 160), Map.entry("WAGE", 120), Map.entry("FARM_SUBSIDY", 100), Map.entry("HUKOU", 100),
            Map.entry("VEHICLE", 60), Map.entry("REAL_ESTATE", 50), Map.entry("SCHOOL_ENROLMENT", 40),
            Map.entry("DEATH", 2), Map.entry("PRISON", 1), Map.entry("WELFARE_BENEFIT", 2),
            Map.entry("UNEMPLOYMENT", 2),
            Map.entry("PUBLIC_PAYROLL", 5), Map.entry("DISABILITY_CERTIFICATE", 5));

    /** A file, and whose. */
    record Delivered(Registry registry, Path path, int rows) {}

    /** Writes the files, or takes those that a run before wrote. */
    static Snapshot in(Path directory, List<Registry> registries, Residents residents, long rows) throws IOException {
        Files.createDirectories(directory);
        var files = new ArrayList<Delivered>();
        int given = SHARE.values().stream().mapToInt(Integer::intValue).sum();
        long others = registries.size() - SHARE.size();
        for (Registry registry : registries) {
            long share = SHARE.containsKey(registry.code())
                    ? rows * SHARE.get(registry.code()) / 1000
                    : rows * (1000 - given) / 1000 / others;
            files.add(written(directory, registry, residents, Math.max(30, share), 0));
        }
        Delivered largest = files.getFirst();
        Delivered again = written(directory, largest.registry(), residents, Math.max(30, largest.rows() / 4),
                SPOILT_EVERY);
        return new Snapshot(files, again, (again.rows() + SPOILT_EVERY - 1) / SPOILT_EVERY);
    }

    private static Delivered written(Path directory, Registry registry, Residents residents, long rows, int spoiltEvery)
            throws IOException {
        Path path = directory.resolve(registry.code() + (spoiltEvery > 0 ? "-spoilt" : "") + ".csv");
        if (!Files.exists(path)) {
            Path part = directory.resolve(path.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                write(out, registry.source(), residents, rows, spoiltEvery);
            }
            Files.move(part, path);
        }
        return new Delivered(registry, path, (int) rows);
    }

    private static void write(BufferedWriter out, DepartmentSource source, Residents residents, long rows,
            int spoiltEvery) throws IOException {
        List<Map.Entry<ColumnRole, Column>> columns = List.copyOf(source.columns().entrySet());
        out.write(Column.NAME.header() + "," + Column.ID_NUMBER.header()
                + columns.stream().map(one -> "," + one.getValue().header()).collect(Collectors.joining()) + "\r\n");
        long from = Residents.mixed(source.code().hashCode()) >>> 20;
        long step = 7919;
        while (gcd(step, residents.count()) != 1) {
            step += 2;
        }
        for (long row = 0; row < rows; row++) {
            long resident = (from + row * step) % residents.count();
            long chance = Residents.mixed(resident ^ from);
            String number = spoiltEvery > 0 && row % spoiltEvery == 0
                    ? residents.spoilt(resident)
                    : residents.typed(resident, chance);
            out.write(Residents.typedName(resident, chance));
            out.write(',');
            out.write(number);
            for (Map.Entry<ColumnRole, Column> column : columns) {
                out.write(',');
                out.write(cell(source, column.getKey(), column.getValue(), residents.number(resident), resident,
                        Residents.mixed(chance + column.getKey().ordinal())));
            }
            out.write("\r\n");
        }
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static String cell(DepartmentSource source, ColumnRole role, Column column, String number, long resident,
            long chance) {
        List<Meaning> words = source.words().getOrDefault(role, List.of());
        int draw = (int) Long.remainderUnsigned(chance, 10_000);
        return switch (role) {
            case NUMBER -> number + "4" + (1 + draw % 4);
            case AMOUNT -> 100 + draw % 1700 + "." + (10 + draw % 90);
            case REIMBURSED -> draw % 100 + ".00";
            case FROM -> 2010 + draw % 16 + "-" + two(1 + draw / 16 % 12)
                    + (column.sample().length() > 7 ? "-" + two(1 + draw / 200 % 28) : "");
            case TO -> column.required() ? "2030-01-30" : "";
            case DETAIL -> column.required() ? column.sample() + draw : "";
            case ITEM -> words.isEmpty() ? column.sample() + draw % 1000 : words.get(draw % words.size()).word();
            case STATUS -> words.isEmpty() ? column.sample() : word(source, words, resident, draw);
        };
    }

    // What would open a warning is rare among the registered, as in a city that was compared before.
    private static String word(DepartmentSource source, List<Meaning> words, long resident, int draw) {
        boolean rare = draw < 300;
        return switch (source.code()) {
            case "HOUSING_FUND" -> words.get(Residents.registered(resident) && !rare ? 1 : 0).word();
            case "SCHOOL_ENROLMENT" -> words.get(rare ? 0 : 1).word();
            default -> words.get(draw % words.size()).word();
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    long rows() {
        return files.stream().mapToLong(Delivered::rows).sum();
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Delivered file : files) {
            bytes += Files.size(file.path());
        }
        return bytes;
    }
}
