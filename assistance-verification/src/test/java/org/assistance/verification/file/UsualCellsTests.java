package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Sex;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.Meaning;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Rows are read in two ways; the quick one takes no row that the careful one would not, and never reads it otherwise. */
@DatabaseTest
class UsualCellsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final int ROWS = 3000;
    /** What spreadsheets, keyboards and accidents leave in a cell. */
    private static final List<String> SIGNS = List.of(" ", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\ufeff", "\0",
            "\u007f", "=", "@", "+", "'", "-", "/", ".", ",", "0", "1", "2", "3", "9", "x", "X", "年", "月", "元", "￥",
            "字",
            "１", "（", "é", "𠮷", "e");
    private static final List<String> CELLS = List.of("", " ", "　", "=1+1", "0", "-1", "1.5", "1.234", ".50", "1.",
            "1234567890",
            "123456789.12", "9999999999.99", "1e3", "１２３", "￥150元", "2026-02-29", "2024-02-29", "2026-02-30",
            "2026-11-01",
            "2026-10-31", "2026-10", "2026-13", "2026-00", "202610", "2026/9/1", "0000-01", "0000-01-01", "2026-1-1",
            "20261031", "990101500101123", "字".repeat(334), "字".repeat(1001), "昨天", "无");

    @Autowired
    private Registries registries;

    private final Random random = new Random(20261125);

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String number(LocalDate born) {
        return IdNumber.ofSeventeenDigits("990101" + born.toString().replace("-", "")
                + String.format("%03d", random.nextInt(1000))).value();
    }

    private String born() {
        LocalDate born = AS_OF.minusDays(random.nextInt(100 * 365));
        return switch (random.nextInt(40)) {
            case 0 -> number(AS_OF.plusDays(random.nextInt(3)));
            case 1 -> IdNumber.temporary(random.nextInt(1000), born, Sex.FEMALE).value();
            case 2 -> number(born).replace('X', 'x');
            default -> number(born);
        };
    }

    private String usual(Registry registry, ColumnRole role, Column column, String number) {
        List<Meaning> words = registry.source().words().getOrDefault(role, List.of());
        LocalDate day = AS_OF.minusDays(random.nextInt(5000));
        boolean empty = !column.required() && random.nextInt(3) == 0;
        String date = column.sample().length() > 7 ? day.toString() : day.toString().substring(0, 7);
        return empty ? "" : switch (role) {
            case NUMBER -> number + "4" + (1 + random.nextInt(4));
            case AMOUNT -> 100 + random.nextInt(9000) + (random.nextBoolean() ? "" : ".25");
            case REIMBURSED -> random.nextInt(110) + ".00";
            case FROM -> date;
            case TO -> date.replaceFirst("20[012]", "203");
            default -> words.isEmpty() ? column.sample() : any(words).word();
        };
    }

    private String line(Registry registry, boolean spoilt) {
        String number = born();
        var cells = new ArrayList<>(List.of(any(List.of("李桂兰", "王", "欧阳（小）", "A Li", "阿·買")), number));
        registry.source().columns().forEach((role, column) -> cells.add(usual(registry, role, column, number)));
        if (spoilt && random.nextBoolean()) {
            cells.set(random.nextInt(cells.size()), any(CELLS));
        }
        var line = new StringBuilder(String.join(",", cells));
        for (int more = spoilt ? random.nextInt(3) : 0; more > 0; more--) {
            int at = random.nextInt(line.length());
            line.replace(at, at + random.nextInt(2), any(SIGNS));
        }
        return line.toString();
    }

    /** What a row came to, the same whichever way it was read. */
    private record Came(String name, String number, long fen, Particulars particulars) {}

    private static @Nullable Came carefully(Registry registry, @Nullable Row row) {
        if (row == null) {
            return null;
        }
        String name = row.required(Column.NAME.header());
        IdNumber number = row.idNumber(Column.ID_NUMBER.header());
        Particulars particulars = registry.read(row);
        Column amounts = registry.source().columns().get(ColumnRole.AMOUNT);
        Money amount = amounts == null || row.text(amounts.header()).isEmpty() || !row.problems().isEmpty()
                ? Money.ZERO
                : row.money(amounts.header());
        return row.problems().isEmpty() ? new Came(name, number.value(), amount.fen(), particulars) : null;
    }

    private static @Nullable Came quickly(UsualCells cells, CutLine line) {
        Particulars particulars = cells.read(line);
        if (particulars == null) {
            return null;
        }
        byte[] number = new byte[UsualCells.NUMBER];
        cells.number(number);
        return new Came(
                new String(line.bytes(), line.start(cells.name()), line.end(cells.name()) - line.start(cells.name()),
                        UTF_8),
                new String(number, UTF_8), cells.fen(), particulars);
    }

    /** How many rows of a file were right, and how many of them were taken the quick way; none otherwise than the careful. */
    private int[] read(Registry registry, List<String> rows) throws IOException, UnreadableFile {
        String header = registry.columns().stream().map(Column::header).collect(Collectors.joining(","));
        byte[] file = (header + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(UTF_8);
        int[] right = {0, 0};
        try (TableRows all = TableRows.open(CsvLines.open(new ByteArrayResource(file), new Encoding(UTF_8, false)),
                registry,
                null, AS_OF)) {
            UsualCells cells = all.usual(registry);
            Lines.Some some;
            do {
                some = all.some();
                some.piece().each(line -> {
                    Came came = quickly(cells, line);
                    Came expected = carefully(registry, all.row(line.line()));
                    right[0] += expected == null ? 0 : 1;
                    right[1] += came == null ? 0 : 1;
                    if (came != null) {
                        assertThat(came).as("%s: %s", registry.code(), line.line()).isEqualTo(expected);
                    }
                    return true;
                }, _ -> {
                    throw new IllegalStateException("a line that is not plain");
                });
            } while (!some.last());
        }
        return right;
    }

    @Test
    void no_row_is_read_otherwise_and_no_wrong_one_is_taken() throws IOException, UnreadableFile {
        for (Registry registry : registries.listed()) {
            var rows = new ArrayList<String>();
            for (int row = 0; row < ROWS; row++) {
                rows.add(line(registry, row % 4 != 0));
            }
            int[] right = read(registry, rows);
            assertThat(right[0]).as(registry.code()).isBetween(ROWS / 10, ROWS * 9 / 10);
            assertThat(right[1]).as(registry.code()).isGreaterThan(right[0] / 2);
        }
    }

    @Test
    void right_rows_as_departments_write_them_are_all_taken_the_quick_way() throws IOException, UnreadableFile {
        List<String> rows = List.of("李桂兰,990101195001011232,职工基本养老金,1000.50,2020-01,",
                "李桂兰,990101195001011232,职工基本养老金,1000,2020-01,2026-12",
                "欧阳（小）,99010119500101103x,城乡居民基础养老金,0.00,2020-01-31,2024-02-29");
        assertThat(read(registries.find("PENSION").orElseThrow(), rows)).containsExactly(rows.size(), rows.size());
    }
}
