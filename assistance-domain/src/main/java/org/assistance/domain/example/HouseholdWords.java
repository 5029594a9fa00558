package org.assistance.domain.example;

import static org.assistance.domain.example.Vocabulary.ASIDE;
import static org.assistance.domain.example.Vocabulary.DAY;
import static org.assistance.domain.example.Vocabulary.MONTH;
import static org.assistance.domain.example.Vocabulary.YUAN;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The words of the column 家庭情况, between semicolons. */
final class HouseholdWords {

    private static final String COLUMN = "家庭情况";

    private static final String OF = "(?:成员(\\d+))?";

    /** What may be said of a household. To teach a new circumstance, add a line here and a field to {@link HouseholdDraft}. */
    static final List<Word<HouseholdDraft>> WORDS = List.of(
            Word.of("农村", "执行城镇还是农村标准，不写的为城镇", "城镇|农村",
                    (it, word) -> it.area = Vocabulary.find(Area.values(), Area::label, word.group())),
            Word.of("财产不详", "没有查明", "财产不详", (it, _) -> it.assets = null),
            Word.of("刚性支出不详", "没有查明", "刚性支出不详", (it, _) -> it.expenses = null),
            Word.of("义务人不详", "没有查明", "义务人不详", (it, _) -> it.obligors = null),
            Word.of("义务人 子女 1970-01-01 判决支付300元/月", "不共同生活的法定义务人", "义务人 (.+)", HouseholdWords::owed),
            Word.of("急难 重大疾病 2026-10-01 自付30000元", "急难型临时救助的事由", "急难 (.+)",
                    (it, word) -> it.relief = ReliefWords.read(COLUMN, ReliefType.EMERGENCY, word.group(1))),
            Word.of("支出型 重大疾病 自付30000元", "支出型临时救助的事由", "支出型 (.+)",
                    (it, word) -> it.relief = ReliefWords.read(COLUMN, ReliefType.EXPENDITURE, word.group(1))),
            Word.of("财产核定 低保 市场主体登记 符合", "经办人对需复核的财产的核定；符合或者不符合", "财产核定 (\\S+) (\\S+) (符合|不符合)",
                    (it, word) -> judged(it, word, false)),
            Word.of("一事一议 低保 机动车辆 符合", "会议对超限财产的决定；符合或者不符合", "一事一议 (\\S+) (\\S+) (符合|不符合)",
                    (it, word) -> judged(it, word, true)),
            Word.of("刚性支出其他条件符合", "经办人对当地其他条件的核定；符合或者不符合", "刚性支出其他条件(符合|不符合)",
                    (it, word) -> it.conditions = new ConditionVerdict(word.group(1).equals("符合"), "经办人核实")),
            Word.of("档次一", "分档发放的地方，经办人选定的档次", "档次(\\S+)", (it, word) -> it.tier = word.group(1)),
            Word.of("决定2026-12-01", "作出决定的日期：待遇按起始月的标准计算；不写的都按申请日", "决定" + DAY,
                    (it, word) -> it.decided = Vocabulary.day(word.group(1))),
            Word.of("测算2027-03", "看哪一个月的待遇", "测算" + MONTH, (it, word) -> it.month = Vocabulary.month(word.group(1))),
            Word.of("渐退 成员1 就业2026-08-01 原低保金500元 决定2026-11-20", "就业后收入超过标准的渐退；另有已渐退过、是否渐退不详、就业不详、原低保金不详",
                    "渐退 (.+)", (it, word) -> it.employment = work(it, word.group(1))),
            Word.of("价格指数 2026-10 居民消费3.5% 食品6%", "某月价格同比涨幅，没有公布的写未公布", "价格指数 " + MONTH
                    + " 居民消费(未公布|-?[\\d.]+%) 食品(未公布|-?[\\d.]+%)",
                    (it, word) -> it.index = new PriceIndex(Vocabulary.month(word.group(1)), percent(word.group(2)),
                            percent(word.group(3)))),
            Word.of("辅助评估电费每月900元(制氧机用电)", "与申报的收入不相称的消费，括号里写核实的说明，没有说明的不写", "辅助评估([^()]+)" + ASIDE,
                    (it, word) -> it.signals = MemberDraft.added(it.signals,
                            new Signal(Signal.Kind.OTHER, word.group(1), word.group(2)))),
            Word.of("自住住房60平方米", "住房的建筑面积，没有查明的写面积不详，前面可写成员", OF + "(\\D*?住房)(?:([\\d.]+)平方米|面积不详)",
                    HouseholdWords::home),
            Word.of("医疗支出20000元报销5000元", "刚性支出，前面可写成员，后面可写（起止月份）；不写月份的在申请前12个月",
                    OF + "(\\S+支出)" + YUAN + "(?:报销" + YUAN + ")?" + ASIDE, HouseholdWords::spent),
            Word.of("成员2机动车辆1个(残疾人代步车)", "按数量的财产，前面可写成员，后面可写（不计入的理由）", OF + "(\\D+?)(\\d+)[个辆套处家]" + ASIDE,
                    (it, word) -> own(it, word, null, Integer.parseInt(word.group(3)))),
            Word.of("存款8000元", "有价值的财产，前面可写成员", OF + "(\\D+?)" + YUAN + ASIDE,
                    (it, word) -> own(it, word, Vocabulary.money(word.group(3)), 1)),
            Word.of("存款价值不详", "没有查明价值的财产", OF + "(\\D+?)价值(不详)" + ASIDE, (it, word) -> own(it, word, null, 1)));

    private HouseholdWords() {}

    /** The circumstances of a cell. */
    static HouseholdDraft read(String cell, LocalDate applied) {
        var it = new HouseholdDraft(applied);
        for (String part : Vocabulary.parts(cell)) {
            Word.read(COLUMN, part.replaceAll("[\\s　]+", " "), WORDS, it);
        }
        return it;
    }

    private static void owed(HouseholdDraft it, Matcher word) {
        int number = it.obligors == null ? 1 : it.obligors.size() + 1;
        it.obligors = MemberDraft.added(it.obligors, ObligorWords.read(COLUMN, word.group(1), number, it.applied));
    }

    private static void judged(HouseholdDraft it, Matcher word, boolean meeting) {
        Programme programme = Vocabulary.find(Programme.values(), Programme::shortLabel, word.group(1));
        it.judged.add(
                new HouseholdDraft.Judged(programme, word.group(2), word.group(3).equals("符合"), meeting));
    }

    private static void spent(HouseholdDraft it, Matcher word) {
        it.expenses = MemberDraft.added(it.expenses, new ExpenseLine(
                Vocabulary.find(ExpenseKind.values(), ExpenseKind::label, word.group(2)), number(word.group(1)),
                Vocabulary.months(word.group(5), it.year), Vocabulary.money(word.group(3)),
                word.group(4) == null ? Money.ZERO : Vocabulary.money(word.group(4)), FactSource.DECLARED, "票据"));
    }

    private static void own(HouseholdDraft it, Matcher word, @Nullable Money value, int count) {
        Integer owner = number(word.group(1));
        it.assets = MemberDraft.added(it.assets, new AssetLine(owner == null ? 1 : owner,
                Vocabulary.find(AssetKind.values(), AssetKind::label, word.group(2)), value, count,
                word.group(4) == null
                        ? null
                        : Vocabulary.find(AssetExemption.values(), AssetExemption::label, word.group(4)),
                FactSource.CHECKED, null));
    }

    private static void home(HouseholdDraft it, Matcher word) {
        Integer owner = number(word.group(1));
        String area = word.group(3);
        it.assets = MemberDraft.added(it.assets, new AssetLine(owner == null ? 1 : owner,
                Vocabulary.find(AssetKind.values(), AssetKind::label, word.group(2)), null, 1, null,
                FactSource.CHECKED, null)
                .of(area == null ? null : Math.toIntExact(Fraction.parse(area).times(100).floor())));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable Fraction percent(String text) {
        return text.equals("未公布") ? null : Fraction.parse(text.replace("%", ""));
    }

    private static Employment work(HouseholdDraft it, String text) {
        int member = 1;
        LocalDate began = null;
        Boolean before = false;
        Money old = null;
        for (String word : Vocabulary.words(text)) {
            if (word.matches("成员\\d+")) {
                member = Integer.parseInt(word.substring(2));
            } else if (word.matches("就业" + DAY)) {
                began = Vocabulary.day(word.substring(2));
            } else if (word.matches("原低保金" + YUAN)) {
                old = Vocabulary.money(word.substring(4, word.length() - 1));
            } else if (word.matches("决定" + DAY)) {
                it.decided = Vocabulary.day(word.substring(2));
            } else if (word.equals("已渐退过") || word.equals("是否渐退不详")) {
                before = word.equals("已渐退过") ? true : null;
            } else if (!word.equals("就业不详") && !word.equals("原低保金不详")) {
                throw new IllegalArgumentException("不认识“" + word + "”");
            }
        }
        return new Employment(member, began, before, old);
    }
}
