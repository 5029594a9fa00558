package org.assistance.verification.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** The lines of a CSV file whose encoding is known. */
final class CsvLines implements Lines {
    private final CSVParser parser;
    private final BoundedReader reader;
    private final Iterator<CSVRecord> records;

    private CsvLines(CSVParser parser, BoundedReader reader) {
        this.parser = parser;
        this.reader = reader;
        this.records = parser.iterator();
    }

    static CsvLines open(InputStreamSource file, Encoding encoding) throws IOException {
        var reader = new BoundedReader(new BufferedReader(new InputStreamReader(file.getInputStream(),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
        if (encoding.mark() && reader.read() != '\ufeff') {
            throw new IllegalStateException("文件在读取时发生了变化");
        }
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setLenientEof(false).get();
        return new CsvLines(CSVParser.builder().setReader(reader).setFormat(format).get(), reader);
    }

    // A spreadsheet numbers records, not lines: a quoted line break does not count.
    @Override
    public @Nullable Line next() throws UnreadableFile {
        long before = parser.getRecordNumber();
        try {
            CSVRecord record = records.hasNext() ? records.next() : null;
            reader.recordEnded();
            return record == null ? null : new Line((int) record.getRecordNumber(), record.toList());
        } catch (UncheckedIOException | IllegalStateException broken) {
            if (broken.getCause() instanceof BoundedReader.TooLong) {
                throw new UnreadableFile("第 " + (before + 1) + " 行太长（超过 " + BoundedReader.LONGEST
                        + " 字），或者引号没有正确配对，从这一行起无法读取");
            }
            if (broken.getCause() instanceof CSVException || broken instanceof IllegalStateException) {
                throw new UnreadableFile("第 " + (before + 1) + " 行的引号没有正确配对，从这一行起无法读取");
            }
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
