package org.assistance.verification.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * The lines of a CSV file whose encoding is known. As long as they are plain, they are handed out as bytes for others to cut; from the
 * first quote, lonely carriage return or overlong line on, {@link QuotedLines} reads the rest with all care.
 */
final class CsvLines implements Lines {
    private static final int PIECE = 1 << 18;
    /** Half of what a record may be at most: whether it is too long is for the careful reader to say. */
    private static final int LONGEST = BoundedReader.LONGEST / 2;

    /** Eight times the sign after the quote. */
    private static final long AFTER_QUOTE = 0x2323232323232323L;
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final InputStream in;
    private final Charset charset;
    private final ThreadLocal<CellTexts> texts = ThreadLocal.withInitial(CellTexts::new);
    private byte[] bytes = {};
    private int filled;
    // Plain lines that were read and not handed out: where they stand, and how many.
    private int from;
    private int end;
    private int lines;
    private int number;
    private @Nullable QuotedLines rest;

    private CsvLines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    static CsvLines open(InputStreamSource file, Encoding encoding) throws IOException {
        InputStream in = file.getInputStream();
        if (encoding.mark() && !Arrays.equals(in.readNBytes(Encoding.MARK.length), Encoding.MARK)) {
            in.close();
            throw new IllegalStateException("文件在读取时发生了变化");
        }
        return new CsvLines(in, encoding.charset());
    }

    @Override
    public @Nullable Line next() throws UnreadableFile {
        QuotedLines careful = careful();
        if (careful != null) {
            return careful.next();
        }
        int to = from;
        while (bytes[to++] != '\n') {
            // To its end.
        }
        var one = new Line[1];
        new PlainLines(bytes, from, to, ++number, charset, texts::get).each(line -> one[0] = line);
        from = to;
        lines--;
        return one[0];
    }

    @Override
    public Some some() {
        QuotedLines careful = careful();
        if (careful != null) {
            return careful.some();
        }
        var piece = new PlainLines(bytes, from, end, number + 1, charset, texts::get);
        number += lines;
        from = end;
        return new Some(piece, false, null);
    }

    /** What reads on, or null where plain lines are at hand. */
    private @Nullable QuotedLines careful() {
        if (rest == null && from == end) {
            try {
                readOn();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return rest;
    }

    // Into bytes of its own: those before are still being gone through.
    private void readOn() throws IOException {
        byte[] more = new byte[PIECE];
        int left = filled - end;
        System.arraycopy(bytes, end, more, 0, left);
        filled = left + in.readNBytes(more, left, PIECE - left);
        bytes = more;
        from = 0;
        plain();
        if (end == 0) {
            rest = QuotedLines.of(
                    new SequenceInputStream(new ByteArrayInputStream(bytes, 0, filled), in), charset, number);
        }
    }

    // In both encodings these signs are no part of any other.
    private void plain() {
        end = 0;
        lines = 0;
        for (int at = following(0); at < filled; at = following(at + 1)) {
            byte b = bytes[at];
            if (b == '"' || b == '\r' && (at + 1 == filled || bytes[at + 1] != '\n')
                    || b == '\n' && at - end > LONGEST) {
                return;
            }
            if (b == '\n') {
                end = at + 1;
                lines++;
            }
        }
    }

    /** Where the next quote, or sign of ASCII before it, stands from a place on; else where all ends. */
    private int following(int from) {
        int at = from;
        for (; at + Long.BYTES <= filled; at += Long.BYTES) {
            long eight = Bytes.eight(bytes, at);
            // The first of eight bytes that is less borrows.
            long less = eight - AFTER_QUOTE & ~eight & BEYOND_ASCII;
            if (less != 0) {
                return at + Long.numberOfTrailingZeros(less) / Byte.SIZE;
            }
        }
        while (at < filled && (bytes[at] > '"' || bytes[at] < 0)) {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
