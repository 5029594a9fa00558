package org.assistance.verification.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** The rows of a department's file, one at a time; the header has been checked when it opens. */
final class CsvRows implements Closeable {
    private static final Map<String, String> SEPARATORS = Map.of(";", "分号", "；", "全角分号", "\t", "制表符", "，", "全角逗号", "|",
            "竖线");

    private static final int LONGEST_CELL = 1000;

    private final CSVParser parser;
    private final BoundedReader reader;
    private final Iterator<CSVRecord> records;
    private final List<String> headers;
    private final LocalDate asOf;

    private CsvRows(CSVParser parser, BoundedReader reader, Iterator<CSVRecord> records, List<String> headers,
            LocalDate asOf) {
        this.parser = parser;
        this.reader = reader;
        this.records = records;
        this.headers = headers;
        this.asOf = asOf;
    }

    /** Opens a file whose encoding is known. */
    static CsvRows open(InputStreamSource file, Encoding encoding, Registry registry, LocalDate asOf)
            throws IOException, UnreadableFile {
        var reader = new BoundedReader(new BufferedReader(new InputStreamReader(file.getInputStream(),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
        if (encoding.mark() && reader.read() != '\ufeff') {
            throw new IllegalStateException("文件在读取时发生了变化");
        }
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setLenientEof(false).get();
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        try {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord first = next(records, parser, reader);
            List<String> headers = first == null ? List.of() : first.stream().map(String::strip).toList();
            check(headers, registry);
            return new CsvRows(parser, reader, records, headers, asOf);
        } catch (UnreadableFile | RuntimeException wrong) {
            parser.close();
            throw wrong;
        }
    }

    private static void check(List<String> headers, Registry registry) throws UnreadableFile {
        List<String> missing = registry.columns()
                .stream()
                .filter(Column::required)
                .map(Column::header)
                .filter(header -> !headers.contains(header))
                .toList();
        if (!missing.isEmpty()) {
            refuseOtherSeparators(headers, registry);
            throw new UnreadableFile("表头缺少：" + String.join("、", missing) + "。文件第 1 行是：" + String.join("、", headers)
                    + "。请对照" + registry.label() + "的模板");
        }
        List<String> twice = headers.stream()
                .filter(header -> !header.isEmpty())
                .collect(Collectors.groupingBy(header -> header, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            throw new UnreadableFile("表头有重复的列：" + String.join("、", twice));
        }
    }

    // A whole header in one cell: the file is right, only its separator is not.
    private static void refuseOtherSeparators(List<String> headers, Registry registry) throws UnreadableFile {
        String line = String.join(",", headers);
        for (Map.Entry<String, String> other : SEPARATORS.entrySet()) {
            List<String> cells = Arrays.stream(line.split(Pattern.quote(other.getKey()))).map(String::strip).toList();
            if (cells.contains(Column.NAME.header()) && cells.contains(Column.ID_NUMBER.header())) {
                throw new UnreadableFile("这份文件用" + other.getValue() + "分隔各列，应当用半角逗号。请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”后再导入"
                        + registry.label() + "数据");
            }
        }
        if (headers.stream().filter(header -> !header.isEmpty()).count() <= 1) {
            throw new UnreadableFile(
                    "文件第 1 行不是表头，是：" + line.replaceAll(",+$", "") + "。第 1 行应为各列的名称，请删去标题行；表头请对照" + registry.label()
                            + "的模板");
        }
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable
    Row next() throws UnreadableFile {
        for (CSVRecord record = next(records, parser, reader); record != null; record = next(records, parser, reader)) {
            if (!empty(record)) {
                return row(record);
            }
        }
        return null;
    }

    // A spreadsheet numbers records, not lines: a quoted line break does not count.
    private Row row(CSVRecord record) {
        var cells = HashMap.<String, String>newHashMap(headers.size());
        for (int at = 0; at < Math.min(headers.size(), record.size()); at++) {
            cells.put(headers.get(at), record.get(at));
        }
        var row = new Row((int) record.getRecordNumber(), cells, asOf);
        boolean tooMany = false;
        for (int at = headers.size(); at < record.size(); at++) {
            tooMany |= !record.get(at).isBlank();
        }
        if (record.size() < headers.size() || tooMany) {
            row.problem("", "有 " + record.size() + " 列，表头有 " + headers.size() + " 列");
        }
        var withControls = new ArrayList<String>();
        cells.forEach((header, text) -> {
            if (text.indexOf('\0') >= 0) {
                withControls.add(header);
            }
        });
        withControls.forEach(header -> row.problem(header, "含有无法识别的字符"));
        cells.forEach((header, text) -> {
            if (text.length() > LONGEST_CELL) {
                row.problem(header, "有 " + text.length() + " 字，太长，最多 " + LONGEST_CELL + " 字");
            }
            if (!text.isEmpty() && "=@+".indexOf(text.charAt(0)) >= 0) {
                row.problem(header, "是表格公式，应为内容本身。请把公式转为数值后再导出");
            }
        });
        return row;
    }

    private static boolean empty(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> records, CSVParser parser, BoundedReader reader)
            throws UnreadableFile {
        long before = parser.getRecordNumber();
        try {
            CSVRecord record = records.hasNext() ? records.next() : null;
            reader.recordEnded();
            return record;
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
