package org.assistance.domain.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * An example that was read: what is asked of the rules, and what they must answer.
 *
 * @param row as it is written
 * @param rule the rule it is about
 * @param facts the household
 * @param policy the policy of the examples as changed, read on the day of the application
 * @param programme the programme whose answer is looked at; null for 渐退 and the price subsidy
 * @param decided the day of the decision, or null where amounts are those of the application's day
 * @param month the month whose benefit is looked at, or null
 * @param employment what tapers a grant off, or null where that is not asked
 * @param index the prices of a month, or null where the price subsidy is not asked
 * @param expected what must come out
 */
public record Example(ExampleRow row, RuleId rule, HouseholdFacts facts, Policy policy,
        @Nullable Programme programme, @Nullable LocalDate decided, @Nullable YearMonth month,
        @Nullable Employment employment, @Nullable PriceIndex index, Expected expected) {

    private static final String TAPER = "渐退";

    private static final String PRICE = "价格补贴";

    /**
     * Reads a row.
     *
     * @param base the policy of the examples
     * @throws ExampleRefusal with a sentence that names the column
     */
    public static Example read(ExampleRow row, PolicyRows base) {
        RuleId rule = rule(row.rule());
        if (row.situation().isEmpty()) {
            throw new ExampleRefusal("情形", "请用几个字写明这是什么情形");
        }
        LocalDate applied = day(row.applied());
        List<Programme> asked = programmes(row.programmes());
        HouseholdDraft draft = HouseholdWords.read(row.household(), applied);
        boolean taper = row.programmes().equals(TAPER);
        boolean price = row.programmes().equals(PRICE);
        if (taper && draft.employment == null) {
            throw new ExampleRefusal("家庭情况", "问渐退的，要写“渐退 成员1 就业2026-08-01 原低保金500元”");
        }
        if (price && draft.index == null) {
            throw new ExampleRefusal("家庭情况", "问价格补贴的，要写“价格指数 2026-10 居民消费3.5% 食品6%”");
        }
        var members = FamilyWords.read(price && row.members().isEmpty() ? "本人" : row.members(), applied);
        refuseUnborn(members, applied);
        HouseholdFacts facts = facts(draft, asked, members);
        Policy policy = PolicyPhrases.changed(base, row.policy()).policy(ExampleBook.COUNTY, applied);
        Expected expected = Expected.read(row, members.size());
        return new Example(row, rule, facts.judged(verdicts(draft, policy)), policy,
                asked.isEmpty() ? null : asked.getFirst(), draft.decided, draft.month, taper ? draft.employment : null,
                price ? draft.index : null, expected);
    }

    private static void refuseUnborn(List<MemberFacts> members, LocalDate applied) {
        for (MemberFacts member : members) {
            LocalDate born = member.birthDate();
            if (born != null && born.isAfter(applied)) {
                throw new ExampleRefusal("家庭成员", member.label() + "的出生日期" + born + "晚于申请日");
            }
        }
    }

    private static HouseholdFacts facts(HouseholdDraft draft, List<Programme> asked,
            List<MemberFacts> members) {
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        programmes.addAll(asked);
        try {
            return draft.facts(programmes, members);
        } catch (IllegalArgumentException wrong) {
            throw new ExampleRefusal("家庭成员", String.valueOf(wrong.getMessage()));
        }
    }

    /** The rule of a code. */
    static RuleId rule(String code) {
        return Arrays.stream(RuleId.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ExampleRefusal("规则", "没有编号为“" + code + "”的规则"));
    }

    private static LocalDate day(String text) {
        try {
            return Vocabulary.day(text);
        } catch (IllegalArgumentException wrong) {
            throw new ExampleRefusal("申请日", String.valueOf(wrong.getMessage()));
        }
    }

    private static List<Programme> programmes(String cell) {
        if (cell.equals(TAPER) || cell.equals(PRICE)) {
            return List.of();
        }
        var asked = new ArrayList<Programme>();
        for (String word : cell.split("[、，,；; ]+")) {
            try {
                asked.add(RowPhrases.programme(word));
            } catch (IllegalArgumentException wrong) {
                throw new ExampleRefusal("申请项目", wrong.getMessage() + "，渐退、价格补贴");
            }
        }
        return asked;
    }

    private static List<AssetVerdict> verdicts(HouseholdDraft draft, Policy policy) {
        var verdicts = new ArrayList<AssetVerdict>();
        for (HouseholdDraft.Judged one : draft.judged) {
            AssetItem item;
            try {
                item = Vocabulary.find(AssetItem.values(), AssetItem::label, one.item());
            } catch (IllegalArgumentException wrong) {
                throw new ExampleRefusal("家庭情况", String.valueOf(wrong.getMessage()));
            }
            AssetRule rule = policy.assetRules(one.programme())
                    .stream()
                    .filter(row -> row.item() == item)
                    .findFirst()
                    .orElseThrow(() -> new ExampleRefusal("家庭情况",
                            one.programme().shortLabel() + "没有" + item.label() + "的限额，无从核定"));
            verdicts.add(new AssetVerdict(one.programme(), rule.code(), one.acceptable(), "示例理由",
                    one.meeting() ? minutes(draft.applied) : null));
        }
        return verdicts;
    }

    private static Minutes minutes(LocalDate heldOn) {
        return new Minutes("〔示例〕1号", heldOn, List.of("甲", "乙"), "示例", "会议纪要.pdf", "00");
    }
}
