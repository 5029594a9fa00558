package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Input;
import org.assistance.web.layout.Labelled;
import org.jspecify.annotations.Nullable;

/** What the two numbers of a comparison were made of, line by line. */
final class Opened {
    private Opened() {}

    /** Line by line: the single assets, the sum of the limit, and each number with its document; empty where nothing is kept. */
    static List<Labelled> lines(@Nullable Comparison compared, MemberNames names) {
        if (compared == null) {
            return List.of();
        }
        var lines = new ArrayList<Labelled>();
        compared.parts().forEach(part -> lines.add(new Labelled(names.named(part.label()), value(part, names))));
        if (!compared.inputs().isEmpty()) {
            String worked = compared.worked();
            String result = compared.unit().format(compared.right());
            if (!worked.equals(result)) {
                lines.add(new Labelled(names.named(compared.limit()), worked + " = " + result));
            }
            compared.inputs()
                    .stream()
                    .filter(Opened::says)
                    .forEach(input -> lines.add(new Labelled(names.named(input.label()), value(input, names))));
        }
        return lines;
    }

    /** How many people and months stands in the sentence already. */
    private static boolean says(Input input) {
        return input.policy() != null || input.source() != null || input.unit().money();
    }

    private static String value(Input input, MemberNames names) {
        String from = Stream.of(input.policy() == null
                ? ""
                : input.policy().documentNumber() + "，" + input.policy().validity().format(), source(input))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
        return input.format() + (from.isEmpty() ? "" : "（" + names.named(from) + "）");
    }

    private static String source(Input input) {
        String source = SumLines.source(input);
        return source == null ? "" : source;
    }
}
