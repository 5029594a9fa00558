package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.Future;
import org.assistance.domain.TextFile;
import org.springframework.core.io.InputStreamSource;

/**
 * In which of the two encodings a file is written, decided by reading it whole: one unreadable byte is an error, never a
 * replacement character in somebody's name.
 *
 * @param charset the encoding
 * @param mark whether it begins with a byte order mark, which is to be skipped
 */
record Encoding(Charset charset, boolean mark) {
    /** The byte order mark. */
    static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;
    /** Bytes that one processor looks at. */
    private static final int PARTED = 1 << 18;
    private static final int WAITING = 4;
    /** Signs that are read at a time and thrown away. */
    private static final int LOOKED_AT = 1 << 12;

    /** Finds the encoding. */
    static Encoding of(InputStreamSource file) throws IOException, UnreadableFile {
        byte[] start;
        try (InputStream in = file.getInputStream()) {
            start = in.readNBytes(TextFile.HEAD);
        }
        refuseOtherKinds(start);
        boolean mark = start.length >= MARK.length
                && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length);
        int wrongAsUtf8 = fits(file, StandardCharsets.UTF_8) ? 0 : firstWrongLine(file, StandardCharsets.UTF_8);
        if (wrongAsUtf8 == 0) {
            return new Encoding(StandardCharsets.UTF_8, mark);
        }
        if (mark) {
            throw new UnreadableFile("文件标明是 UTF-8 编码，但第 " + wrongAsUtf8 + " 行有无法识别的字节，文件可能已损坏");
        }
        int wrongAsGb = fits(file, GB18030) ? 0 : firstWrongLine(file, GB18030);
        if (wrongAsGb == 0) {
            return new Encoding(GB18030, false);
        }
        throw new UnreadableFile("第 " + Math.max(wrongAsUtf8, wrongAsGb)
                + " 行有无法识别的字节：文件既不是 UTF-8 编码，也不是 GB18030 编码。请用表格软件另存为“CSV UTF-8”后再导入");
    }

    private static void refuseOtherKinds(byte[] start) throws UnreadableFile {
        if (start.length == 0) {
            throw new UnreadableFile("文件是空的");
        }
        String problem = TextFile.problemOf(start);
        if (problem != null) {
            throw new UnreadableFile(problem);
        }
    }

    /** Whether every byte can be read, looked at by all processors; of a file of other than usual lines it is not said. */
    private static boolean fits(InputStreamSource file, Charset charset) throws IOException {
        try (InputStream in = file.getInputStream(); var workers = new Workers()) {
            var waiting = new ArrayDeque<Future<Boolean>>();
            byte[] rest = {};
            boolean end = false;
            while (!end) {
                byte[] block = Arrays.copyOf(rest, PARTED);
                int filled = rest.length + in.readNBytes(block, rest.length, PARTED - rest.length);
                end = filled < PARTED;
                int cut = end ? filled : afterLastLine(block);
                if (!end && cut == 0) {
                    return false;
                }
                rest = Arrays.copyOfRange(block, cut, filled);
                waiting.add(workers.submit(() -> charset.equals(StandardCharsets.UTF_8)
                        ? Utf8.right(block, cut)
                        : fits(ByteBuffer.wrap(block, 0, cut), charset)));
                while (waiting.size() > (end ? 0 : WAITING)) {
                    if (!Workers.of(waiting.remove())) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static int afterLastLine(byte[] block) {
        int at = block.length;
        while (at > 0 && block[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static boolean fits(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = decoder(charset);
        CharBuffer nobody = CharBuffer.allocate(LOOKED_AT);
        CoderResult result;
        do {
            result = decoder.decode(bytes, nobody.clear(), true);
        } while (result.isOverflow());
        return !result.isError() && !decoder.flush(nobody.clear()).isError();
    }

    /** What reads an encoding and refuses whatever is none of it. */
    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The number of the first line that cannot be read, or 0. */
    private static int firstWrongLine(InputStreamSource file, Charset charset) throws IOException {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int lines = 1;
        try (InputStream in = file.getInputStream()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    lines += lineEnds(chars.flip());
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return lines;
                }
                bytes.compact();
            }
            return decoder.flush(chars).isError() ? lines : 0;
        }
    }

    private static int lineEnds(CharBuffer chars) {
        int count = 0;
        while (chars.hasRemaining()) {
            if (chars.get() == '\n') {
                count++;
            }
        }
        return count;
    }
}
