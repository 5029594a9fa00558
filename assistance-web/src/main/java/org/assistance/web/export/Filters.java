package org.assistance.web.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.export.NoSuchExport;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of a list, read by their names and told in words. */
public final class Filters {
    /** The filter that may be somebody's name. */
    static final String WORDS = "q";

    private static final int LONGEST = 60;

    private final Map<String, String> typed;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();

    /** The filters as typed. */
    public Filters(Map<String, String> typed) {
        this.typed = typed;
    }

    /** A text; blank is none. @throws IllegalMove when it is longer than any name or number, or an identity number, which no record keeps */
    public Optional<String> text(String name) {
        Optional<String> found = Optional.ofNullable(typed.get(name)).map(String::strip).filter(one -> !one.isEmpty());
        found.ifPresent(one -> {
            if (one.length() > LONGEST) {
                throw new IllegalMove("筛选的文字太长，请改短以后再导出");
            }
            if (IdNumber.problemOfEither(one) == null) {
                throw new IllegalMove("筛选里不写身份证号，请按姓名或者受理编号筛选以后再导出");
            }
            kept.put(name, one);
        });
        return found;
    }

    /** A constant. @throws NoSuchExport when it is typed and there is none of that name */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> of) {
        return text(name).map(one -> {
            try {
                return Enum.valueOf(of, one);
            } catch (IllegalArgumentException none) {
                throw new NoSuchExport();
            }
        });
    }

    /** Adds to what is said of the list: 环节“公示”. */
    public void say(String label, String value) {
        words.append(words.isEmpty() ? "，" : "、").append(label).append("“").append(value).append("”");
    }

    /** What was said, beginning with a comma; empty when nothing was. */
    public String words() {
        return words.toString();
    }

    /** The filters that were read. */
    public Map<String, String> kept() {
        return kept;
    }

    /** The page of a list that is narrowed by no name. */
    public String page(String path) {
        return page(path, UnaryOperator.identity());
    }

    /** The page of the list, narrowed so; the words that may be a name as {@code sealed} has them. */
    public String page(String path, UnaryOperator<String> sealed) {
        var address = UriComponentsBuilder.fromPath(path);
        kept.forEach((name, value) -> address.queryParam(name, name.equals(WORDS) ? sealed.apply(value) : value));
        return address.encode().toUriString();
    }
}
