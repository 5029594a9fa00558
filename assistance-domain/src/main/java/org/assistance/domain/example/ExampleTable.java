package org.assistance.domain.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables of examples as files that a spreadsheet opens: UTF-8 with its mark, the first line the columns. */
public final class ExampleTable {

    private static final char MARK = '\ufeff';

    private ExampleTable() {}

    /** The rows below the header; lines without a cell are left out. */
    static List<List<String>> read(InputStream file, List<String> columns) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            var rows = new ArrayList<List<String>>();
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(ExampleTable::cell).toList();
                if (record.getRecordNumber() == 1) {
                    if (!cells.equals(columns)) {
                        throw new ExampleRefusal("表格", "第一行应为" + String.join("、", columns));
                    }
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                }
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cell(String text) {
        return (!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text).strip();
    }

    /** The examples as the text of a file. */
    public static String write(List<ExampleRow> rows) {
        var text = new StringWriter();
        text.append(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(ExampleRow.COLUMNS);
            for (ExampleRow row : rows) {
                printer.printRecord(row.cells().stream().map(ExampleTable::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    // A spreadsheet takes a cell that begins so for a formula.
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\0＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
