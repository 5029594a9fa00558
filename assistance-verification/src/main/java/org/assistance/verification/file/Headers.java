package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a department's file in the source's words. Headers that are the source's own need no mapping; any others
 * are read by the mapping that an officer made for these very headers, or not at all: a column is never guessed.
 */
final class Headers {
    private static final Map<String, String> SEPARATORS = Map.of(";", "分号", "；", "全角分号", "\t", "制表符", "，", "全角逗号", "|",
            "竖线");

    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");

    private static final int LONGEST = 100;

    private Headers() {}

    /**
     * Headers as the source calls them.
     *
     * @param mapped whether the mapping read them
     */
    record Named(List<String> headers, boolean mapped) {}

    /**
     * The headers as the source calls them.
     *
     * @param mapping what was said of the headers of the division's files, or null
     * @throws OtherHeaders when somebody has to say what they mean
     * @throws UnreadableFile when it is no line of headers at all
     */
    static Named named(List<String> headers, Registry registry, @Nullable HeaderMapping mapping)
            throws UnreadableFile {
        refuseTwice(headers);
        if (mapping != null && mapping.reads(headers)) {
            return new Named(mapping.named(headers), true);
        }
        List<String> missing = missing(headers, registry, true);
        if (!missing.isEmpty()) {
            refuseNoHeaders(headers, registry);
        }
        if (mapping != null && !missing(headers, registry, false).isEmpty()) {
            throw other(changed(headers, mapping), headers);
        }
        if (!missing.isEmpty()) {
            throw other("表头缺少：" + String.join("、", missing) + "。文件第 1 行是：" + String.join("、", headers)
                    + "。请对照" + registry.label() + "的模板；文件没有错、只是叫法不同的，请说明各列", headers);
        }
        List<String> absent = missing(headers, registry, false);
        List<String> unknown = headers.stream()
                .filter(header -> !header.isEmpty() && registry.columns()
                        .stream()
                        .noneMatch(column -> column.header().equals(header)))
                .toList();
        // 停发年月 may be the very 待遇终止年月 without which a pension that ended counts on.
        if (!absent.isEmpty() && !unknown.isEmpty()) {
            throw other("没有“" + String.join("”“", absent) + "”列，多了不认识的“" + String.join("”“", unknown)
                    + "”列，请说明是不是同一列", headers);
        }
        return new Named(headers, false);
    }

    private static OtherHeaders other(String sentence, List<String> headers) throws UnreadableFile {
        for (String header : headers) {
            if (header.length() > LONGEST) {
                throw new UnreadableFile("表头有一格 " + header.length() + " 字，太长，最多 " + LONGEST + " 字。第 1 行应为各列的名称");
            }
        }
        return new OtherHeaders(sentence, headers);
    }

    private static List<String> missing(List<String> headers, Registry registry, boolean required) {
        return registry.columns()
                .stream()
                .filter(column -> column.required() || !required)
                .map(Column::header)
                .filter(header -> !headers.contains(header))
                .toList();
    }

    private static String changed(List<String> headers, HeaderMapping mapping) {
        var parts = new ArrayList<String>();
        List<String> gone = mapping.fileHeaders().stream().filter(one -> !headers.contains(one)).toList();
        List<String> come = headers.stream().filter(one -> !mapping.fileHeaders().contains(one)).toList();
        if (!gone.isEmpty()) {
            parts.add("少了“" + String.join("”“", gone) + "”");
        }
        if (!come.isEmpty()) {
            parts.add("多了“" + String.join("”“", come) + "”");
        }
        return "表头与已保存的列对应不同：" + String.join("，", parts) + "。请重新对应";
    }

    private static void refuseTwice(List<String> headers) throws UnreadableFile {
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
    private static void refuseNoHeaders(List<String> headers, Registry registry) throws UnreadableFile {
        String line = String.join(",", headers);
        for (Map.Entry<String, String> other : SEPARATORS.entrySet()) {
            List<String> cells = Arrays.stream(line.split(Pattern.quote(other.getKey()))).map(String::strip).toList();
            if (cells.contains(Column.NAME.header()) && cells.contains(Column.ID_NUMBER.header())) {
                throw new UnreadableFile("这份文件用" + other.getValue() + "分隔各列，应当用半角逗号。请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”后再导入"
                        + registry.label() + "数据");
            }
        }
        if (headers.stream().anyMatch(cell -> NUMBER_OF_A_PERSON.matcher(HalfWidth.closed(cell)).matches())) {
            throw new UnreadableFile("文件第 1 行是一个人的记录，不是表头。第 1 行应为各列的名称；表头请对照" + registry.label() + "的模板");
        }
        if (headers.stream().filter(header -> !header.isEmpty()).count() <= 1) {
            String advice = "。第 1 行应为各列的名称，请删去标题行；表头请对照" + registry.label() + "的模板";
            throw new UnreadableFile("文件第 1 行不是表头，是：" + line.replaceAll(",+$", "") + advice, "文件第 1 行不是表头" + advice);
        }
        long wanted = registry.columns().stream().filter(Column::required).count();
        if (headers.stream().filter(header -> !header.isEmpty()).count() < wanted) {
            throw new UnreadableFile("表头缺少：" + String.join("、", missing(headers, registry, true)) + "。文件第 1 行是："
                    + String.join("、", headers) + "。请对照" + registry.label() + "的模板");
        }
    }
}
