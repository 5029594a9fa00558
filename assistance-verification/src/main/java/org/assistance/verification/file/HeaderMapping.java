package org.assistance.verification.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of a department's own headers is which column of the source (列对应), as an officer said once. It reads files with the
 * very headers it was made for, in any order.
 *
 * @param id its id, or 0 while it is not kept yet
 * @param source code of the source
 * @param place the division's name whose files it reads; empty while it is not kept yet
 * @param fileHeaders all headers of the file it was made for
 * @param byColumn the file's header of each of the source's; a column that the file does not have is absent
 * @param madeBy name of the officer, or null while it is not kept yet
 * @param madeAt when, or null while it is not kept yet
 */
public record HeaderMapping(long id, String source, String place, List<String> fileHeaders,
        Map<String, String> byColumn, @Nullable String madeBy, @Nullable Instant madeAt) {
    /** One that is tried and kept only with a file that it read whole. */
    static HeaderMapping tried(String source, List<String> fileHeaders, Map<String, String> byColumn) {
        return new HeaderMapping(0, source, "", fileHeaders, byColumn, null, null);
    }

    /** Whether it was made for a file with these headers. */
    boolean reads(List<String> headers) {
        return known(headers).equals(known(fileHeaders));
    }

    private static Set<String> known(List<String> headers) {
        return headers.stream().filter(header -> !header.isEmpty()).collect(Collectors.toSet());
    }

    /** A file's headers as the source calls them; a header that stands for no column is none of the source's. */
    List<String> named(List<String> headers) {
        return headers.stream().map(header -> column(header).orElse(header.isEmpty() ? "" : header + "（不用）")).toList();
    }

    private Optional<String> column(String header) {
        return byColumn.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(header))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** In words: {@code 姓名←权利人姓名、坐落←不动产坐落}; columns that are called the same are left out. */
    public String words() {
        String other = byColumn.entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .map(entry -> entry.getKey() + "←" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("、"));
        return other.isEmpty() ? "各列名称相同" : other;
    }
}
