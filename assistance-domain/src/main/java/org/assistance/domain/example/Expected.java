package org.assistance.domain.example;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What must come out of an example; what is null is not looked at.
 *
 * @param subject the number of the member whose answer is looked at, or null for the household
 * @param ruling the answer of the very rule: an outcome, 适用 for a rule on which a sum rests, or 不适用
 * @param outcome the answer of the programme: an outcome, a class of household, or 无法认定
 * @param amount how much
 * @param nothing true when no amount may come out
 * @param says words that must stand in some sentence of the answer
 */
public record Expected(@Nullable Integer subject, @Nullable String ruling, @Nullable String outcome,
        @Nullable Money amount, boolean nothing, List<String> says) {

    /** A rule on which a sum rests without a ruling of its own. */
    static final String APPLIES = "适用";

    /** A rule that has no say. */
    static final String SILENT = "不适用";

    /** There is no answer at all. */
    static final String REFUSED = "无法认定";

    /** What the very rule can be expected to answer. */
    public static final List<String> RULINGS = Stream
            .concat(Arrays.stream(Outcome.values()).map(Outcome::label), Stream.of(APPLIES, SILENT))
            .toList();

    /** What a programme can be expected to answer. */
    public static final List<String> OUTCOMES = Stream.of(Arrays.stream(Outcome.values()).map(Outcome::label),
            Arrays.stream(HouseholdClass.values()).map(HouseholdClass::label), Stream.of(REFUSED))
            .flatMap(one -> one)
            .toList();

    private static final String ALL = "全家";

    private static final String NONE = "无";

    /** Reads the last five columns of a row. */
    static Expected read(ExampleRow row, int members) {
        if (row.ruling().isEmpty() && row.outcome().isEmpty() && row.amount().isEmpty() && row.says().isEmpty()) {
            throw new ExampleRefusal("认定", "本条规则、项目认定、金额、说明含至少写一项，才知道应当怎样");
        }
        return new Expected(subject(row.subject(), members), one("本条", row.ruling(), RULINGS),
                one("认定", row.outcome(), OUTCOMES), amount(row.amount()), row.amount().equals(NONE),
                Vocabulary.parts(row.says()));
    }

    private static @Nullable Integer subject(String text, int members) {
        if (text.isEmpty() || text.equals(ALL)) {
            return null;
        }
        if (!text.matches("成员[1-9]\\d?") || Integer.parseInt(text.substring(2)) > members) {
            throw new ExampleRefusal("对象", "“" + text + "”应写全家，或者成员1至成员" + members);
        }
        return Integer.valueOf(text.substring(2));
    }

    private static @Nullable String one(String column, String text, List<String> known) {
        if (!text.isEmpty() && !known.contains(text)) {
            throw new ExampleRefusal(column, "不认识“" + text + "”，可以写：" + String.join("、", known));
        }
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Money amount(String text) {
        if (text.isEmpty() || text.equals(NONE)) {
            return null;
        }
        try {
            return Money.parse(text.endsWith("元") ? text.substring(0, text.length() - 1) : text);
        } catch (IllegalArgumentException wrong) {
            throw new ExampleRefusal("金额", "“" + text + "”不是金额；没有金额的写无，不看金额的留空");
        }
    }
}
