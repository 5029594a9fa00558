package org.assistance.web.verification;

import java.util.Comparator;
import java.util.List;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Tells by its headers that a file is another source's than the one it was brought for. */
final class LikelySource {
    /** Everybody's columns tell nothing. */
    private static final List<String> COMMON = List.of(Column.NAME.header(), Column.ID_NUMBER.header());

    private LikelySource() {}

    /**
     * What to say where the headers lack what the chosen source must have and are all there of another; null otherwise.
     *
     * @param headers the first line of the file
     */
    static @Nullable String sentence(Registry chosen, List<String> headers, List<Registry> all) {
        if (hasAll(chosen, headers)) {
            return null;
        }
        return all.stream()
                .filter(other -> !other.code().equals(chosen.code()) && hasAll(other, headers)
                        && telling(other, chosen, headers) > 0)
                .max(Comparator.comparingLong((Registry other) -> telling(other, chosen, headers)))
                .map(other -> "表头与“" + other.title() + "”的相符，与“" + chosen.title() + "”的不符，可能选错了数据来源。选错了的，请选“不再导入”，再按“"
                        + other.title() + "”导入")
                .orElse(null);
    }

    private static boolean hasAll(Registry registry, List<String> headers) {
        return registry.columns().stream().filter(Column::required).map(Column::header).allMatch(headers::contains);
    }

    private static long telling(Registry other, Registry chosen, List<String> headers) {
        return other.columns()
                .stream()
                .map(Column::header)
                .filter(header -> headers.contains(header) && !COMMON.contains(header)
                        && chosen.columns().stream().noneMatch(own -> own.header().equals(header)))
                .count();
    }
}
