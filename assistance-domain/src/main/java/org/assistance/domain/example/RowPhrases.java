package org.assistance.domain.example;

import java.util.EnumSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;

/** Phrases for limits on assets, rates of the two subsidies, tariffs of relief and income left out. */
final class RowPhrases {

    private static final Pattern LIMIT = Pattern
            .compile("(" + Vocabulary.any(Operator.values(), Operator::label) + ")([\\d.]+)(?:个|元|倍)?");

    private static final Pattern RATE = Pattern.compile("(.+)=([\\d.]+)(元|元/月|%)");

    private static final Pattern RANGE = Pattern.compile("(?:([\\d.]+)元以上)?(?:至([\\d.]+)元)?");

    private static final Pattern GIVES = Pattern.compile("(倍数|比例|定额|每人)([\\d.]+)(?:(至|低于)([\\d.]+))?(?:倍|%|元)?");

    private static final Pattern CAP = Pattern.compile("封顶(每人)?([\\d.]+)倍");

    private static final Pattern PER = Pattern.compile("(每月|每学年)(?:最多(\\d+)个(?:月|学年))?");

    private RowPhrases() {}

    /** Where, when and by which document a row holds. */
    record By(DivisionCode division, DateRange validity, String document) {}

    /** {@code 低保 机动车辆 数量 不超过0 需复核 燃油摩托车}. */
    static AssetRule limit(String text, By by) {
        List<String> words = Vocabulary.words(text);
        if (words.size() < 4) {
            throw new IllegalArgumentException("财产限额应写：项目 财产 算法 比较方式和限额，如“低保 机动车辆 数量 不超过0”");
        }
        Matcher limit = LIMIT.matcher(words.get(3));
        if (!limit.matches()) {
            throw new IllegalArgumentException("“" + words.get(3) + "”应写成不超过0、低于24倍");
        }
        Programme programme = programme(words.get(0));
        AssetItem item = Vocabulary.find(AssetItem.values(), AssetItem::label, words.get(1));
        AssetRule.Verdict verdict = AssetRule.Verdict.FAIL;
        Set<AssetExemption> exemptions = EnumSet.noneOf(AssetExemption.class);
        for (String word : words.subList(4, words.size())) {
            if (word.equals(AssetRule.Verdict.REVIEW.label()) || word.equals(AssetRule.Verdict.FAIL.label())) {
                verdict = Vocabulary.find(AssetRule.Verdict.values(), AssetRule.Verdict::label, word);
            } else {
                exemptions.add(Vocabulary.find(AssetExemption.values(), AssetExemption::label, word));
            }
        }
        AssetMetric metric = Vocabulary.find(AssetMetric.values(), AssetMetric::label, words.get(2));
        return new AssetRule(programme.name() + "-" + item.name(), programme, item, metric,
                Vocabulary.find(Operator.values(), Operator::label, limit.group(1)), limit.group(2), exemptions,
                verdict, by.division, by.validity, by.document);
    }

    /** The limits that {@code 低保} or {@code 低保 机动车辆} names. */
    static Predicate<AssetRule> limitsOf(String text) {
        List<String> words = Vocabulary.words(text);
        Programme programme = programme(words.getFirst());
        AssetItem item = words.size() == 1
                ? null
                : Vocabulary.find(AssetItem.values(), AssetItem::label, words.get(1));
        return row -> row.programme() == programme && (item == null || row.item() == item);
    }

    /** {@code 护理补贴 精神 三级 低保家庭 城镇=80元}, {@code 生活补贴 一户多残 人均不超过2倍=100元}. */
    static SubsidyRate rate(String text, By by) {
        Matcher matcher = RATE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("补贴标准应写成“护理补贴 一级=100元”或者“生活补贴=10%”");
        }
        List<String> words = Vocabulary.words(matcher.group(1));
        Programme subsidy = programme(words.getFirst());
        DisabilityKind kind = null;
        Integer grade = null;
        HouseholdClass of = null;
        Area area = null;
        SubsidyRate.Condition condition = null;
        SubsidyRate.IncomeLimit income = null;
        for (String word : words.subList(1, words.size())) {
            if (word.matches("[一二三四]级")) {
                grade = "一二三四".indexOf(word.charAt(0)) + 1;
            } else if (word.equals("城镇") || word.equals("农村")) {
                area = Vocabulary.find(Area.values(), Area::label, word);
            } else if (isKind(word)) {
                kind = Vocabulary.find(DisabilityKind.values(), DisabilityKind::label, word);
            } else if (Arrays.stream(SubsidyRate.Condition.values()).anyMatch(one -> one.label().equals(word))) {
                condition = Vocabulary.find(SubsidyRate.Condition.values(), SubsidyRate.Condition::label, word);
            } else if (word.matches("人均不超过[0-9.]+倍")) {
                income = new SubsidyRate.IncomeLimit(word.replaceAll("[^0-9.]", ""), Operator.AT_MOST);
            } else {
                of = Vocabulary.find(HouseholdClass.values(), HouseholdClass::label, word);
            }
        }
        boolean percent = matcher.group(3).equals("%");
        return new SubsidyRate(matcher.group(1).replace(' ', '-'), subsidy, kind, grade, of, area,
                percent ? SubsidyRate.Mode.PERCENT : SubsidyRate.Mode.FIXED, matcher.group(2), by.division,
                by.validity, by.document, condition, income);
    }

    /** The rates that {@code 护理补贴} names. */
    static Predicate<SubsidyRate> ratesOf(String text) {
        Programme subsidy = programme(text);
        return row -> row.subsidy() == subsidy;
    }

    /** {@code 重大疾病 自付费用 20000元以上至50000元 倍数1.5至3 封顶12倍}. */
    static ReliefTariff tariff(String text, By by) {
        List<String> words = Vocabulary.words(text);
        ReliefCause cause = Vocabulary.find(ReliefCause.values(), ReliefCause::label, words.getFirst());
        ReliefTariff.Measure measure = ReliefTariff.Measure.NONE;
        Money above = null;
        Money upTo = null;
        String cap = null;
        Boolean each = null;
        ReliefTariff.Per per = null;
        Integer units = null;
        Matcher gives = null;
        for (String word : words.subList(1, words.size())) {
            Matcher range = RANGE.matcher(word);
            Matcher most = CAP.matcher(word);
            Matcher given = GIVES.matcher(word);
            Matcher term = PER.matcher(word);
            if (given.matches()) {
                gives = given;
            } else if (term.matches()) {
                per = Vocabulary.find(ReliefTariff.Per.values(), ReliefTariff.Per::label, term.group(1));
                units = term.group(2) == null ? null : Integer.valueOf(term.group(2));
            } else if (most.matches()) {
                cap = most.group(2);
                each = most.group(1) == null ? null : Boolean.TRUE;
            } else if (range.matches()) {
                above = range.group(1) == null ? null : Money.parse(range.group(1));
                upTo = range.group(2) == null ? null : Money.parse(range.group(2));
            } else {
                measure = Vocabulary.find(ReliefTariff.Measure.values(), ReliefTariff.Measure::label, word);
            }
        }
        if (gives == null) {
            throw new IllegalArgumentException("临时救助标准应写倍数1.5至3、比例10%、定额2000元或者每人2倍");
        }
        String least = gives.group(2);
        return new ReliefTariff(text.replace(' ', '-'), cause, measure, above, upTo, mode(gives.group(1)), least,
                gives.group(4) == null ? least : gives.group(4), cap, by.division, by.validity, by.document,
                "低于".equals(gives.group(3)) ? Operator.BELOW : null, each, per, units);
    }

    private static ReliefTariff.Mode mode(String word) {
        return switch (word) {
            case "倍数" -> ReliefTariff.Mode.MULTIPLE_RANGE;
            case "比例" -> ReliefTariff.Mode.PERCENT;
            case "定额" -> ReliefTariff.Mode.FIXED;
            default -> ReliefTariff.Mode.PER_PERSON_MULTIPLE;
        };
    }

    /** The tariffs that {@code 重大疾病} names. */
    static Predicate<ReliefTariff> tariffsOf(String text) {
        ReliefCause cause = Vocabulary.find(ReliefCause.values(), ReliefCause::label, text);
        return row -> row.cause() == cause;
    }

    /** {@code 高龄津贴} or {@code 高龄津贴 特困}. */
    static ExemptIncome exempt(String text, By by) {
        List<String> words = Vocabulary.words(text);
        return new ExemptIncome(Vocabulary.find(IncomeKind.values(), IncomeKind::label, words.getFirst()),
                words.size() == 1 ? null : programme(words.get(1)), by.division, by.validity, by.document);
    }

    /** A programme by its short name. */
    static Programme programme(String word) {
        return Vocabulary.find(Programme.values(), Programme::shortLabel, word);
    }

    private static boolean isKind(String word) {
        for (DisabilityKind kind : DisabilityKind.values()) {
            if (kind.label().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
