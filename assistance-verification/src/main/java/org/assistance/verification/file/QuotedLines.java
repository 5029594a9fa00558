package org.assistance.verification.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file from some line on, with whatever quotes there are. */
final class QuotedLines implements Lines {
    private final CSVParser parser;
    private final BoundedReader reader;
    private final Iterator<CSVRecord> records;
    private final int before;

    private QuotedLines(CSVParser parser, BoundedReader reader, int before) {
        this.parser = parser;
        this.reader = reader;
        this.records = parser.iterator();
        this.before = before;
    }

    /**
     * Reads what is left of a file.
     *
     * @param before how many lines of it were read already
     */
    static QuotedLines of(InputStream in, Charset charset, int before) throws IOException {
        var reader = new BoundedReader(new BufferedReader(new InputStreamReader(in, Encoding.decoder(charset))));
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setLenientEof(false).get();
        return new QuotedLines(CSVParser.builder().setReader(reader).setFormat(format).get(), reader, before);
    }

    // A spreadsheet numbers records, not lines: a quoted line break does not count.
    @Override
    public @Nullable Line next() throws UnreadableFile {
        long following = before + parser.getRecordNumber() + 1;
        try {
            CSVRecord record = records.hasNext() ? records.next() : null;
            reader.recordEnded();
            return record == null ? null : new Line((int) (before + record.getRecordNumber()), record.toList());
        } catch (UncheckedIOException | IllegalStateException broken) {
            if (broken.getCause() instanceof BoundedReader.TooLong) {
                throw new UnreadableFile("第 " + following + " 行太长（超过 " + BoundedReader.LONGEST
                        + " 字），或者引号没有正确配对，从这一行起无法读取");
            }
            if (broken.getCause() instanceof CSVException || broken instanceof IllegalStateException) {
                throw new UnreadableFile("第 " + following + " 行的引号没有正确配对，从这一行起无法读取");
            }
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
