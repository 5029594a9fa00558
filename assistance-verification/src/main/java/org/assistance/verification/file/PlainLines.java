package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whole lines of a CSV file without a quote among them, each ended by a line feed: every comma parts two cells. */
final class PlainLines implements Lines.Piece {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int number;
    private final Charset charset;

    /** The bytes from one place to another, whose first line has this number. */
    PlainLines(byte[] bytes, int from, int to, int number, Charset charset) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.number = number;
        this.charset = charset;
    }

    @Override
    public void each(Consumer<Lines.Line> taking) {
        CharBuffer text = text();
        char[] chars = text.array();
        int end = text.limit();
        int line = number;
        int width = 1;
        for (int at = 0; at < end; line++) {
            List<String> cells = new ArrayList<>(width);
            int cell = at;
            while (chars[at] != '\n') {
                if (chars[at] == ',') {
                    cells.add(new String(chars, cell, at - cell));
                    cell = at + 1;
                }
                at++;
            }
            int last = at > cell && chars[at - 1] == '\r' ? at - 1 : at;
            cells.add(new String(chars, cell, last - cell));
            width = cells.size();
            at++;
            taking.accept(new Lines.Line(line, cells));
        }
    }

    // The whole file was read in this encoding before, without a wrong byte.
    private CharBuffer text() {
        try {
            return Encoding.decoder(charset).decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException changed) {
            throw new IllegalStateException("文件在读取时发生了变化", changed);
        }
    }
}
