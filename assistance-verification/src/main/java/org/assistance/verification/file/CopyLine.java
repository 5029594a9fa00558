package org.assistance.verification.file;

import java.time.LocalDate;
import java.util.HexFormat;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/** A line in PostgreSQL's COPY text format. */
final class CopyLine {
    private static final String COLUMNS = "row_number, person_index, name, amount_fen, from_date, to_date, status, detail";

    /** What takes the lines: COPY goes past row-level security, so PostgreSQL lets it fill no table behind it. */
    static final String TABLE = "create temp table incoming on commit drop as select %s from department_record where false"
            .formatted(COLUMNS);

    static final String COPY = "copy pg_temp.incoming (%s) from stdin".formatted(COLUMNS);

    /** Puts the lines where they belong: of a file and its source. */
    static final String STORE = "insert into department_record (file_id, source, %1$s) select ?, ?, %1$s from pg_temp.incoming order by row_number"
            .formatted(COLUMNS);

    private final StringBuilder line = new StringBuilder(128);

    private CopyLine() {}

    /** A record; {@code person} is the index of the identity number: the number itself is not kept. */
    static String of(PageRecord one, byte[] person) {
        Particulars particulars = one.particulars();
        var line = new CopyLine();
        line.add(String.valueOf(one.row()))
                .add("\\x" + HexFormat.of().formatHex(person))
                .add(one.name())
                .add(fen(particulars.amount()))
                .add(text(particulars.from()))
                .add(text(particulars.to()))
                .add(particulars.status())
                .add(particulars.detail());
        return line.line.append('\n').toString();
    }

    private CopyLine add(@Nullable String text) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (text == null) {
            line.append("\\N");
            return this;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return this;
    }

    private static @Nullable String fen(@Nullable Money money) {
        return money == null ? null : String.valueOf(money.fen());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
