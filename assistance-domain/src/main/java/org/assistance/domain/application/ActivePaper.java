package org.assistance.domain.application;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Tells a PDF that could do something by itself: scripts, programs to start, files inside, forms of the kind XFA, films. A scan
 * has none of them. Objects packed into streams are unpacked within limits; what unpacks to more, or not at all, and what is
 * encrypted is taken for such.
 */
final class ActivePaper {
    private static final Pattern ACTIVE = Pattern
            .compile(
                    "/(JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia|SubmitForm|ImportData|Encrypt)(?![A-Za-z0-9])");
    // Too long to stand in a picture by chance: found wherever they stand, whatever the file says of its streams.
    private static final Pattern ANYWHERE = Pattern
            .compile("/(JavaScript|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile(">>\\s{0,9}stream\\r?\\n");
    private static final String STREAM_ENDS = "endstream";
    private static final int DICTIONARY = 2_000;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private ActivePaper() {}

    static boolean is(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (ANYWHERE.matcher(unescaped(text)).find()) {
            return true;
        }
        int left = MOST_UNPACKED;
        int from = 0;
        Matcher stream = STREAM.matcher(text);
        // What lies inside a stream is a picture or drawing; only what stands around it, and packed objects, can name an action.
        while (stream.find(from)) {
            String around = text.substring(from, stream.start());
            if (names(around)) {
                return true;
            }
            int end = text.indexOf(STREAM_ENDS, stream.end());
            int until = end < 0 ? text.length() : end;
            String dictionary = unescaped(around.substring(Math.max(0, around.length() - DICTIONARY)));
            if (dictionary.lastIndexOf("/ObjStm") > dictionary.lastIndexOf("endobj")) {
                String unpacked = unpacked(content, stream.end(), until, left);
                if (unpacked == null || names(unpacked)) {
                    return true;
                }
                left -= unpacked.length();
            }
            from = end < 0 ? until : end + STREAM_ENDS.length();
        }
        return names(text.substring(from));
    }

    private static boolean names(String text) {
        return ACTIVE.matcher(unescaped(text)).find();
    }

    // A name may be written with signs as hexadecimal digits: /J#61vaScript.
    private static String unescaped(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static @Nullable String unpacked(byte[] content, int from, int until, int most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, until - from);
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8 * 1024];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, read);
                if (out.size() > most) {
                    return null;
                }
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException packedOtherwise) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
