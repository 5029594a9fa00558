package org.assistance.domain.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON documents with handwritten {@link Words}: sealed whole, as a JSON string of signs; or read in bulk for their figures and codes, with the words
 * of some fields sealed in their place, which nobody opens who does not look at them.
 */
@Component
public class SealedJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Cell DOCUMENT = new Cell("words", "json", "");
    private static final String QUOTE = "\"";
    private static final String NOTHING = "[]";

    private final Words words;

    SealedJson(Words words) {
        this.words = words;
    }

    /**
     * Seals a document; an empty list tells nothing and stays.
     *
     * @param parts the fields whose words are sealed; none for the whole
     */
    public String seal(String json, Set<String> parts) {
        return parts.isEmpty() ? whole(json) : each(json, parts, words::seal);
    }

    /**
     * Opens a document; what is in the clear, from before, stays.
     *
     * @throws SecretsException when the key is missing, or something sealed was changed
     */
    public String open(String kept, Set<String> parts) {
        if (!kept.contains(QUOTE + Words.MARK)) {
            return kept;
        }
        return parts.isEmpty() ? opened(kept) : each(kept, parts, words::open);
    }

    private String whole(String json) {
        if (json.equals(NOTHING)) {
            return json;
        }
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return QUOTE + words.seal(packed.toByteArray(), DOCUMENT) + QUOTE;
    }

    private String opened(String kept) {
        String token = kept.substring(1, kept.length() - 1);
        if (!kept.startsWith(QUOTE) || !Words.isSealed(token)) {
            return kept;
        }
        try (InputStream packed = new InflaterInputStream(new ByteArrayInputStream(words.open(token, DOCUMENT)))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new SecretsException("密文的内容不完整");
        }
    }

    /** A document with the words of some fields written anew, and everything else as it is. */
    static String each(String json, Set<String> parts, UnaryOperator<String> anew) {
        var written = new StringWriter(json.length());
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            while (in.nextToken() != null) {
                String field = in.currentName();
                if (in.currentToken() == JsonToken.VALUE_STRING && field != null && parts.contains(field)) {
                    out.writeString(anew.apply(in.getString()));
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        }
        return written.toString();
    }
}
