package org.assistance.domain.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;

/** The examples that are delivered, with the policy of the invented county they are reckoned by. */
public final class ExampleBook {

    /** The county of the examples; it is nobody's. */
    public static final DivisionCode COUNTY = DivisionCode.of("420582");

    private static final String POLICY = "policy.csv";

    private static final List<String> POLICY_COLUMNS = List.of("区划", "标准", "文号");

    private static final ExampleBook DELIVERED = new ExampleBook();

    private final PolicyRows policy;

    private final Map<RuleFamily, List<ExampleRow>> rows = new EnumMap<>(RuleFamily.class);

    private ExampleBook() {
        PolicyRows all = PolicyRows.NONE;
        for (List<String> cells : read(POLICY, POLICY_COLUMNS)) {
            try {
                all = PolicyPhrases.beside(all, PolicyPhrases.row(
                        Vocabulary.tidy(cells.get(1)).replaceAll("[\\s　]+", " "), place(cells.get(0)), cells.get(2)));
            } catch (IllegalArgumentException wrong) {
                throw new ExampleRefusal("示例县政策", "“" + cells.get(1) + "”：" + wrong.getMessage());
            }
        }
        this.policy = all;
        for (RuleFamily family : RuleFamily.values()) {
            rows.put(family, read(family.file(), ExampleRow.COLUMNS).stream().map(ExampleRow::of).toList());
        }
    }

    private static DivisionCode place(String word) {
        return switch (word) {
            case "全国" -> DivisionCode.COUNTRY;
            case "示例县" -> COUNTY;
            default -> throw new ExampleRefusal("区划", "只能写全国或者示例县");
        };
    }

    private static List<List<String>> read(String file, List<String> columns) {
        try (InputStream stream = ExampleBook.class.getResourceAsStream("/examples/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no examples " + file);
            }
            return ExampleTable.read(stream, columns);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The examples as they are delivered. */
    public static ExampleBook delivered() {
        return DELIVERED;
    }

    /** The policy of the examples' county, with that of the whole country. */
    public PolicyRows policy() {
        return policy;
    }

    /** The examples of a family, in their order. */
    public List<ExampleRow> of(RuleFamily family) {
        return rows.getOrDefault(family, List.of());
    }

    /** All examples, family by family. */
    public List<ExampleRow> all() {
        var all = new ArrayList<ExampleRow>();
        rows.values().forEach(all::addAll);
        return all;
    }

    /** Reads an example by the policy of the examples. */
    public Example read(ExampleRow row) {
        return Example.read(row, policy);
    }
}
