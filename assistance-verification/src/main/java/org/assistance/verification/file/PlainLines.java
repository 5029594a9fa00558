package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        each(_ -> false, taking);
    }

    @Override
    public void each(Predicate<CutLine> bytesTaken, Consumer<Lines.Line> others) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            each(new CutLine(bytes, texts.get()), from, to, bytesTaken, others);
        } else {
            byte[] utf8 = inUtf8();
            each(new CutLine(utf8, texts.get()), 0, utf8.length, bytesTaken, others);
        }
    }

    private void each(CutLine line, int begin, int end, Predicate<CutLine> bytesTaken, Consumer<Lines.Line> others) {
        int following = number;
        int at = begin;
        while (at < end) {
            at = line.cut(following++, at);
            if (!bytesTaken.test(line)) {
                others.accept(line.line());
            }
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
