package org.assistance.verification.file;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a department's file, one at a time; the header has been checked when it opens. */
final class TableRows implements Closeable {
    private static final int LONGEST_CELL = 1000;

    private final Lines lines;
    private final List<String> headers;
    private final Map<String, Integer> places;
    private final boolean mapped;
    private final LocalDate asOf;

    private TableRows(Lines lines, Headers.Named named, LocalDate asOf) {
        this.lines = lines;
        this.headers = named.headers();
        this.mapped = named.mapped();
        this.places = Row.places(headers);
        this.asOf = asOf;
    }

    /** Opens a file; its headers are read as {@link Headers} says. */
    static TableRows open(Lines lines, Registry registry, @Nullable HeaderMapping mapping, LocalDate asOf)
            throws IOException, UnreadableFile {
        try {
            Lines.Line first = lines.next();
            List<String> headers = first == null ? List.of() : first.cells().stream().map(String::strip).toList();
            return new TableRows(lines, Headers.named(headers, registry, mapping), asOf);
        } catch (UnreadableFile | RuntimeException wrong) {
            lines.close();
            throw wrong;
        }
    }

    /** Its headers, as the source calls them. */
    List<String> headers() {
        return headers;
    }

    /** Whether its headers were read by the mapping. */
    boolean mapped() {
        return mapped;
    }

    /** The next lines, empty ones too. */
    Lines.Some some() {
        return lines.some();
    }

    /** What reads those of its lines that are as usual, for one thread. */
    UsualCells usual(Registry registry) {
        return new UsualCells(registry, headers.size(), places, asOf);
    }

    /** A line by its headers, or null where all of it is empty; any thread may ask. */
    @Nullable
    Row row(Lines.Line line) {
        if (blank(line.cells())) {
            return null;
        }
        List<String> record = line.cells();
        boolean odd = false;
        for (int at = 0; at < Math.min(headers.size(), record.size()); at++) {
            String text = record.get(at);
            odd |= text.length() > LONGEST_CELL || text.indexOf('\0') >= 0 || formula(text);
        }
        var row = new Row(line.number(), places, record, asOf);
        boolean tooMany = false;
        for (int at = headers.size(); at < record.size(); at++) {
            tooMany |= !record.get(at).isBlank();
        }
        if (record.size() < headers.size() || tooMany) {
            row.problem("", "有 " + record.size() + " 列，表头有 " + headers.size() + " 列");
        }
        if (odd) {
            problems(row, record);
        }
        return row;
    }

    private void problems(Row row, List<String> record) {
        int known = Math.min(headers.size(), record.size());
        for (int at = 0; at < known; at++) {
            if (record.get(at).indexOf('\0') >= 0) {
                row.problem(headers.get(at), "含有无法识别的字符");
            }
        }
        for (int at = 0; at < known; at++) {
            String text = record.get(at);
            if (text.length() > LONGEST_CELL) {
                row.problem(headers.get(at), "有 " + text.length() + " 字，太长，最多 " + LONGEST_CELL + " 字");
            }
            if (formula(text)) {
                row.problem(headers.get(at), "是表格公式，应为内容本身。请把公式转为数值后再导出");
            }
        }
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && "=@+".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean blank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
