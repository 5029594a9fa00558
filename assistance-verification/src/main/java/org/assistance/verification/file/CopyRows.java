package org.assistance.verification.file;

import java.io.OutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/** Records of watched people in PostgreSQL's COPY binary format, on their way to being rows. */
final class CopyRows {
    private static final String COLUMNS = "row_number, person_index, name, amount_fen, from_date, to_date, status, detail";
    private static final short FIELDS = 8;

    /** What takes the rows: COPY goes past row-level security, so PostgreSQL lets it fill no table behind it. */
    static final String TABLE = "create temp table incoming on commit drop as select %s from department_record where false"
            .formatted(COLUMNS);

    static final String COPY = "copy pg_temp.incoming (%s) from stdin (format binary)".formatted(COLUMNS);

    /** Puts the rows where they belong: of a file and its source, in the order of the people. */
    static final String STORE = "insert into department_record (file_id, source, %1$s) select ?, ?, %1$s from pg_temp.incoming order by person_index"
            .formatted(COLUMNS);

    // The signature, no flags, no extension.
    private static final byte[] HEAD = Arrays.copyOf("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1), 19);
    private static final byte[] TAIL = {-1, -1};
    private static final int NULL = -1;
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FIRST = 1 << 10;

    private byte[] bytes = new byte[FIRST];
    private int size;

    /** How many bytes they are. */
    int size() {
        return size;
    }

    /** A record; {@code person} is the index of the identity number: the number itself is not kept. */
    void add(PageRecord one, byte[] person) {
        Particulars particulars = one.particulars();
        room(Short.BYTES);
        bytes[size++] = 0;
        bytes[size++] = FIELDS;
        integer(Integer.BYTES);
        integer(one.row());
        field(person);
        text(one.name());
        amount(particulars.amount());
        day(particulars.from());
        day(particulars.to());
        text(particulars.status());
        text(particulars.detail());
    }

    /** All of some others. */
    void add(CopyRows others) {
        room(others.size);
        System.arraycopy(others.bytes, 0, bytes, size, others.size);
        size += others.size;
    }

    /** Writes all of them as one COPY takes them, and forgets them. */
    void into(OutputStream target) throws IOException {
        target.write(HEAD);
        target.write(bytes, 0, size);
        target.write(TAIL);
        size = 0;
    }

    private void text(@Nullable String text) {
        if (text == null) {
            integer(NULL);
        } else {
            field(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void amount(@Nullable Money amount) {
        if (amount == null) {
            integer(NULL);
        } else {
            integer(Long.BYTES);
            integer((int) (amount.fen() >>> Integer.SIZE));
            integer((int) amount.fen());
        }
    }

    private void day(@Nullable LocalDate day) {
        if (day == null) {
            integer(NULL);
        } else {
            integer(Integer.BYTES);
            integer(Math.toIntExact(day.toEpochDay() - DAYS_TO_2000));
        }
    }

    private void field(byte[] content) {
        integer(content.length);
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    private void integer(int number) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
