package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whole lines of a CSV file without a quote among them, each ended by a line feed: every comma parts two cells. */
final class PlainLines implements Lines.Piece {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int number;
    private final Charset charset;
    private final Supplier<CellTexts> texts;

    /** The bytes from one place to another, whose first line has this number; the texts are those of the thread that asks. */
    PlainLines(byte[] bytes, int from, int to, int number, Charset charset, Supplier<CellTexts> texts) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.number = number;
        this.charset = charset;
        this.texts = texts;
    }

    @Override
    public void each(Consumer<Lines.Line> taking) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            each(bytes, from, to, taking);
        } else {
            byte[] utf8 = inUtf8();
            each(utf8, 0, utf8.length, taking);
        }
    }

    private void each(byte[] text, int begin, int end, Consumer<Lines.Line> taking) {
        CellTexts known = texts.get();
        int line = number;
        int width = 1;
        for (int at = begin; at < end; line++) {
            List<String> cells = new ArrayList<>(width);
            int cell = at;
            for (byte b = text[at]; b != '\n'; b = text[at]) {
                if (b == ',') {
                    cells.add(known.of(cells.size(), text, cell, at));
                    cell = at + 1;
                }
                at++;
            }
            int last = at > cell && text[at - 1] == '\r' ? at - 1 : at;
            cells.add(known.of(cells.size(), text, cell, last));
            width = cells.size();
            at++;
            taking.accept(new Lines.Line(line, cells));
        }
    }

    // The whole file was read in this encoding before, without a wrong byte.
    private byte[] inUtf8() {
        try {
            return Encoding.decoder(charset)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException changed) {
            throw new IllegalStateException("文件在读取时发生了变化", changed);
        }
    }
}
