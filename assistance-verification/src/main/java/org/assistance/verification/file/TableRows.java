package org.assistance.verification.file;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a department's file, one at a time; the header has been checked when it opens. */
final class TableRows implements Closeable {
    private static final Map<String, String> SEPARATORS = Map.of(";", "分号", "；", "全角分号", "\t", "制表符", "，", "全角逗号", "|",
            "竖线");

    private static final int LONGEST_CELL = 1000;

    private final Lines lines;
    private final List<String> headers;
    private final LocalDate asOf;

    private TableRows(Lines lines, List<String> headers, LocalDate asOf) {
        this.lines = lines;
        this.headers = headers;
        this.asOf = asOf;
    }

    /** Opens a file; the header is checked. */
    static TableRows open(Lines lines, Registry registry, LocalDate asOf) throws IOException, UnreadableFile {
        try {
            Lines.Line first = lines.next();
            List<String> headers = first == null ? List.of() : first.cells().stream().map(String::strip).toList();
            check(headers, registry);
            return new TableRows(lines, headers, asOf);
        } catch (UnreadableFile | RuntimeException wrong) {
            lines.close();
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
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.cells().stream().allMatch(String::isBlank)) {
                return row(line);
            }
        }
        return null;
    }

    private Row row(Lines.Line line) {
        List<String> record = line.cells();
        var cells = HashMap.<String, String>newHashMap(headers.size());
        for (int at = 0; at < Math.min(headers.size(), record.size()); at++) {
            cells.put(headers.get(at), record.get(at));
        }
        var row = new Row(line.number(), cells, asOf);
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

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
