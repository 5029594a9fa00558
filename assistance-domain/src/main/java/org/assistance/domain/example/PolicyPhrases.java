package org.assistance.domain.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;

/**
 * The phrases of the column 政策: each sets a row in place of the same one, or takes rows away ({@code =无}); with 省、市 or 全国 in front
 * it stands beside the others as a row of a larger division.
 */
final class PolicyPhrases {

    private static final String COLUMN = "政策";

    /** What a row that an example sets for itself names as its document. */
    static final String DOCUMENT = "本例另设";

    /** From when rows hold that name no day. */
    static final LocalDate ALWAYS = LocalDate.of(2018, 1, 1);

    private static final Pattern DAYS = Pattern
            .compile("(.+?) (\\d{4}-\\d{2}-\\d{2}(?:起|至\\d{4}-\\d{2}-\\d{2})|至\\d{4}-\\d{2}-\\d{2})");

    private static final Pattern ABOVE = Pattern.compile("(全国|省|市):(.+)");

    /** Samples of each kind of phrase, with what they say. */
    static final List<String[]> SAMPLES = List.of(
            new String[]{"低保标准·城镇=700元/月", "单项标准：名称（分项）·城镇或农村=数值，名称和单位同政策标准页；是非写是、否"},
            new String[]{"低保边缘倍数=1.5倍(不超过)", "另写比较方式"},
            new String[]{"低保标准·城镇=700元/月 2026-04-01起", "有起止日期"},
            new String[]{"上年度居民人均可支配收入=无", "当地没有规定"},
            new String[]{"省:低保标准·城镇=600元/月", "上级的标准，与本县的并存"},
            new String[]{"财产:低保 机动车辆 数量 不超过1 需复核", "财产限额：项目、财产、算法、比较方式和限额，超出的后果（不写的为不符合），不计入的理由"},
            new String[]{"补贴:护理补贴 精神 三级 低保家庭 城镇=80元", "两项补贴标准：元，或者低保标准的%"},
            new String[]{"临时救助:重大疾病 自付费用 20000元以上至50000元 倍数1.5至3 封顶12倍",
                    "临时救助标准：事由、按什么、范围，再写倍数、比例、定额或者每人几倍；上限不含的写低于3，按月的写每月最多3个月，按人封顶的写封顶每人6倍"},
            new String[]{"不计入:高龄津贴 低保", "当地不计入收入的项目；不写项目的都不计入，写低保的对家庭的各项认定都不计入，写低保边缘等的只对该项不计入"});

    private PolicyPhrases() {}

    /** The rows with what a cell changes in them. */
    static PolicyRows changed(PolicyRows rows, String cell) {
        PolicyRows changed = rows;
        for (String part : Vocabulary.parts(cell)) {
            String phrase = part.replaceAll("[\\s　]+", " ");
            try {
                changed = one(changed, phrase);
            } catch (IllegalArgumentException wrong) {
                throw new ExampleRefusal(COLUMN, "“" + phrase + "”：" + wrong.getMessage());
            }
        }
        return changed;
    }

    private static PolicyRows one(PolicyRows rows, String phrase) {
        Matcher above = ABOVE.matcher(phrase);
        if (above.matches()) {
            DivisionCode where = switch (above.group(1)) {
                case "全国" -> DivisionCode.COUNTRY;
                case "省" -> DivisionCode.of("42");
                default -> DivisionCode.of("4205");
            };
            return beside(rows, row(above.group(2), where, DOCUMENT));
        }
        return phrase.endsWith("=无")
                ? without(rows, phrase.substring(0, phrase.length() - 2).strip())
                : rows.replacing(row(phrase, ExampleBook.COUNTY, DOCUMENT));
    }

    /** One row as a phrase says it, of a division and by a document. */
    static PolicyRows row(String phrase, DivisionCode division, String document) {
        Matcher dated = DAYS.matcher(phrase);
        boolean days = dated.matches();
        String what = days ? dated.group(1) : phrase;
        DateRange validity = SharedWords.days(days ? dated.group(2) : null, ALWAYS);
        int colon = what.indexOf(':');
        String kind = colon < 0 ? "" : what.substring(0, colon);
        String text = what.substring(colon + 1);
        var by = new RowPhrases.By(division, validity, document);
        return switch (kind) {
            case "" -> of(ValuePhrases.value(text, by));
            case "财产" -> of(RowPhrases.limit(text, by));
            case "补贴" -> of(RowPhrases.rate(text, by));
            case "临时救助" -> of(RowPhrases.tariff(text, by));
            case "不计入" -> of(RowPhrases.exempt(text, by));
            default -> throw new IllegalArgumentException("冒号前只能写财产、补贴、临时救助、不计入，或者全国、省、市");
        };
    }

    private static PolicyRows of(PolicyValue row) {
        return new PolicyRows(List.of(row), List.of(), List.of(), List.of(), List.of());
    }

    private static PolicyRows of(AssetRule row) {
        return new PolicyRows(List.of(), List.of(row), List.of(), List.of(), List.of());
    }

    private static PolicyRows of(ReliefTariff row) {
        return new PolicyRows(List.of(), List.of(), List.of(row), List.of(), List.of());
    }

    private static PolicyRows of(SubsidyRate row) {
        return new PolicyRows(List.of(), List.of(), List.of(), List.of(row), List.of());
    }

    private static PolicyRows of(ExemptIncome row) {
        return new PolicyRows(List.of(), List.of(), List.of(), List.of(), List.of(row));
    }

    /** Rows of two lists together, none in place of another. */
    static PolicyRows beside(PolicyRows rows, PolicyRows more) {
        return new PolicyRows(both(rows.values(), more.values()), both(rows.assetRules(), more.assetRules()),
                both(rows.tariffs(), more.tariffs()), both(rows.rates(), more.rates()),
                both(rows.exempt(), more.exempt()));
    }

    private static <R> List<R> both(List<R> rows, List<R> more) {
        List<R> all = new ArrayList<>(rows);
        all.addAll(more);
        return all;
    }

    private static PolicyRows without(PolicyRows rows, String what) {
        int colon = what.indexOf(':');
        if (colon < 0) {
            return withoutValue(rows, what);
        }
        String text = what.substring(colon + 1).strip();
        PolicyRows left = switch (what.substring(0, colon)) {
            case "财产" -> new PolicyRows(rows.values(), kept(rows.assetRules(), RowPhrases.limitsOf(text)),
                    rows.tariffs(), rows.rates(), rows.exempt());
            case "补贴" -> new PolicyRows(rows.values(), rows.assetRules(), rows.tariffs(),
                    kept(rows.rates(), RowPhrases.ratesOf(text)), rows.exempt());
            case "临时救助" -> new PolicyRows(rows.values(), rows.assetRules(),
                    kept(rows.tariffs(), RowPhrases.tariffsOf(text)), rows.rates(), rows.exempt());
            default -> throw new IllegalArgumentException("“=无”前只能写单项标准、财产、补贴或者临时救助");
        };
        if (left.equals(rows)) {
            throw new IllegalArgumentException("示例县本来就没有这一条");
        }
        return left;
    }

    private static <R> List<R> kept(List<R> rows, Predicate<R> taken) {
        return rows.stream().filter(taken.negate()).toList();
    }

    private static PolicyRows withoutValue(PolicyRows rows, String what) {
        ValuePhrases.Key key = ValuePhrases.key(what);
        var kept = new ArrayList<PolicyValue>();
        boolean taken = false;
        for (PolicyValue row : rows.values()) {
            boolean same = row.code() == key.code() && (key.variant() == null || key.variant().equals(row.variant()))
                    && (key.area() == null || row.area() == null || row.area() == key.area());
            taken |= same;
            if (!same) {
                kept.add(row);
            } else if (key.area() != null && row.area() == null) {
                kept.add(row.only(key.area() == Area.URBAN ? Area.RURAL : Area.URBAN));
            }
        }
        if (!taken) {
            throw new IllegalArgumentException("示例县本来就没有这一条");
        }
        return new PolicyRows(kept, rows.assetRules(), rows.tariffs(), rows.rates(), rows.exempt());
    }

}
