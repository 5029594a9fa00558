package org.assistance.verification.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Cells;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.DepartmentSource;
import org.assistance.verification.registry.Meaning;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;

/**
 * The cells of plain lines in the form that nearly all have, read on their bytes. A row with anything else in it, right or wrong, is
 * not judged here: {@link Row} reads it from the beginning, so that one place says what is wrong. For one thread.
 */
final class UsualCells implements Cells {
    /** So many signs an identity number has. */
    static final int NUMBER = 18;

    /** As long as a month, 2026-10, and a day, 2026-10-31. */
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int MOST_YUAN = 9;

    private final Registry registry;
    private final int width;
    private final int name;
    private final int idNumber;
    private final LocalDate asOf;
    // By role: where the column stands in the file, or -1; whether it must be filled; and the words it may hold.
    private final int[] places;
    private final boolean[] required;
    private final Word[][] words;

    private @Nullable CutLine line;
    private byte[] bytes = {};
    private boolean usual;
    private long fen;

    /** Those of a file by where each header's cell stands; its day is that of its data. */
    UsualCells(Registry registry, int width, Map<String, Integer> headers, LocalDate asOf) {
        this.registry = registry;
        this.width = width;
        this.asOf = asOf;
        name = headers.getOrDefault(Column.NAME.header(), -1);
        idNumber = headers.getOrDefault(Column.ID_NUMBER.header(), -1);
        int roles = ColumnRole.values().length;
        places = new int[roles];
        Arrays.fill(places, -1);
        required = new boolean[roles];
        words = new Word[roles][];
        DepartmentSource source = registry.source();
        for (ColumnRole role : ColumnRole.values()) {
            Column column = source.columns().get(role);
            if (column != null) {
                places[role.ordinal()] = headers.getOrDefault(column.header(), -1);
                required[role.ordinal()] = column.required();
            }
            words[role.ordinal()] = source.words()
                    .getOrDefault(role, List.of())
                    .stream()
                    .map(Meaning::word)
                    .map(word -> new Word(word, word.getBytes(StandardCharsets.UTF_8)))
                    .toArray(Word[]::new);
        }
    }

    private record Word(String text, byte[] utf8) {}

    /** What a line says where all of it is usual, else null. */
    @Nullable
    Particulars read(CutLine cut) {
        if (!cut.plain() || cut.count() != width || name < 0 || idNumber < 0 || cut.start(name) == cut.end(name)
                || cut.end(idNumber) - cut.start(idNumber) != NUMBER) {
            return null;
        }
        line = cut;
        bytes = cut.bytes();
        int born = IdNumber.birthDateIn(bytes, cut.start(idNumber));
        if (born < 0 || born > asOf.getYear() * 10_000 + asOf.getMonthValue() * 100 + asOf.getDayOfMonth()) {
            return null;
        }
        usual = true;
        fen = 0;
        int amount = places[ColumnRole.AMOUNT.ordinal()];
        if (amount >= 0 && cut.start(amount) < cut.end(amount)) {
            fen = fen(cut.start(amount), cut.end(amount));
            usual = fen >= 0;
        }
        Particulars particulars = registry.read(this);
        return usual ? particulars : null;
    }

    /** The name's cell. */
    int name() {
        return name;
    }

    /** Copies the number, its last sign in upper case. */
    void number(byte[] into) {
        System.arraycopy(bytes, line().start(idNumber), into, 0, NUMBER);
        if (into[NUMBER - 1] == 'x') {
            into[NUMBER - 1] = 'X';
        }
    }

    /** The yuan of the last row read, in fen; nought where none are told or the file has none. */
    long fen() {
        return fen;
    }

    private CutLine line() {
        if (line == null) {
            throw new IllegalStateException("no line yet");
        }
        return line;
    }

    /** Where the cell of a column stands, or -1 where there is nothing in it; what must be there and is not is unusual. */
    private int filled(ColumnRole role) {
        int cell = places[role.ordinal()];
        if (cell >= 0 && line().start(cell) < line().end(cell)) {
            return cell;
        }
        usual &= !required[role.ordinal()];
        return -1;
    }

    @Override
    public String text(ColumnRole role) {
        int cell = filled(role);
        if (cell < 0) {
            return "";
        }
        Word[] known = words[role.ordinal()];
        if (known.length == 0) {
            return line().text(cell);
        }
        int from = line().start(cell);
        int to = line().end(cell);
        for (Word one : known) {
            if (one.utf8.length == to - from && Arrays.equals(one.utf8, 0, to - from, bytes, from, to)) {
                return one.text;
            }
        }
        usual = false;
        return "";
    }

    @Override
    public @Nullable Money money(ColumnRole role) {
        int cell = filled(role);
        if (cell < 0) {
            return null;
        }
        long fen = fen(line().start(cell), line().end(cell));
        usual &= fen >= 0;
        return Money.ofFen(fen);
    }

    // Yuan with two decimals or none.
    private long fen(int from, int to) {
        boolean decimals = to - from > 3 && bytes[to - 3] == '.';
        int point = decimals ? to - 3 : to;
        if (point - from > MOST_YUAN) {
            return -1;
        }
        long fen = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (at != point) {
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                fen = fen * 10 + digit;
            }
        }
        return decimals ? fen : fen * 100;
    }

    @Override
    public @Nullable LocalDate month(ColumnRole role) {
        int cell = filled(role);
        return cell < 0 ? null : date(line().start(cell), line().end(cell), false);
    }

    @Override
    public @Nullable LocalDate day(ColumnRole role) {
        int cell = filled(role);
        return cell < 0 ? null : date(line().start(cell), line().end(cell), true);
    }

    @Override
    public @Nullable LocalDate pastDay(ColumnRole role) {
        LocalDate day = day(role);
        usual &= day == null || !day.isAfter(asOf);
        return day;
    }

    private @Nullable LocalDate date(int from, int to, boolean wholeDay) {
        int length = to - from;
        if (length != DAY && (wholeDay || length != MONTH) || bytes[from + 4] != '-'
                || length == DAY && bytes[from + 7] != '-') {
            usual = false;
            return null;
        }
        int year = digits(from, 4);
        int month = digits(from + 5, 2);
        int day = length == DAY ? digits(from + 8, 2) : 1;
        if (year <= 0 || month < 1 || month > 12 || day < 1 || day > 28 && !YearMonth.of(year, month).isValidDay(day)) {
            usual = false;
            return null;
        }
        return LocalDate.of(year, month, wholeDay ? day : 1);
    }

    private int digits(int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public @Nullable IdNumber holder() {
        return usual ? new IdNumber(line().text(idNumber)) : null;
    }

    @Override
    public void problem(ColumnRole role, String problem) {
        usual = false;
    }

    @Override
    public void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        usual &= from == null || to == null || !to.isBefore(from);
    }
}
