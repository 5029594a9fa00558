package org.assistance.domain.example;

import static org.assistance.domain.example.Vocabulary.ASIDE;
import static org.assistance.domain.example.Vocabulary.DAY;
import static org.assistance.domain.example.Vocabulary.YUAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.IndependenceBar;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;

/** The words of the column 家庭成员: members between semicolons, of each first the relation and then what is remarkable. */
final class FamilyWords {

    private static final String COLUMN = "家庭成员";

    private static final String PER = "(/月|/年)?";

    /** What may be said of a member. To teach a new fact, add a line here and a field to {@link MemberDraft}. */
    static final List<Word<MemberDraft>> WORDS = List.of(
            Word.of("1979-03-08", "出生日期，不写的按" + MemberDraft.BORN, DAY,
                    (member, word) -> member.birthDate = Vocabulary.day(word.group(1))),
            Word.of("出生日期不详", "没有查明", "出生日期不详", (member, _) -> member.birthDate = null),
            Word.of("女", "性别", "男|女",
                    (member, word) -> member.sex = Vocabulary.find(Sex.values(), Sex::label, word.group())),
            Word.of("外出", "同住、外出（务工、就学）、分居、同住不详；不写的按同住", "同住|外出|分居|同住不详",
                    (member, word) -> member.living = living(word.group())),
            Word.of("亡故2026-01-01", "死亡日期", "亡故" + DAY,
                    (member, word) -> member.deathDate = Vocabulary.day(word.group(1))),
            Word.of("有抚养义务", "经办人核定与申请人之间有无法定义务，不写的按关系", "(有|无)(?:赡|抚|扶)养义务",
                    (member, word) -> member.supportDuty = word.group(1).equals("有")),
            Word.of("扶养人成员2", "从关系看不出时，家里谁对其有义务；都没有的写扶养人无", "扶养人(无|成员.+)",
                    (member, word) -> member.kin = word.group(1).equals("无")
                            ? List.of()
                            : SharedWords.numbers(word.group(1))),
            Word.of("就读高中", "全日制在校的阶段", "就读(.+)", (member, word) -> member.school = word.group(1).equals("不详")
                    ? null
                    : Vocabulary.find(SchoolLevel.values(), SchoolLevel::label, word.group(1))),
            Word.of("不能独立生活(残疾)", "成年人不能独立生活及原因", "不能独立生活" + ASIDE, (member, word) -> {
                member.independent = false;
                member.bar = word.group(1) == null
                        ? IndependenceBar.OTHER
                        : Vocabulary.find(IndependenceBar.values(), IndependenceBar::label, word.group(1));
            }),
            Word.of("独立生活不详", "没有查明", "独立生活不详", (member, _) -> member.independent = null),
            Word.of("服刑", "服刑、强制隔离戒毒、宣告失踪、宗教教职人员、省级规定的其他人员",
                    "服刑|强制隔离戒毒|宣告失踪|宗教教职人员|省级规定的其他人员",
                    (member, word) -> member.exclusion = Vocabulary.find(Exclusion.values(), Exclusion::label,
                            word.group())),
            Word.of("不计入情形不详", "是否服刑等没有查明", "不计入情形不详", (member, _) -> member.exclusion = null),
            Word.of("残疾智力一级(至2030-06-30)", "残疾人证：类别、等级和有效期；多重的写残疾多重一级=肢体二级+精神三级；括号里也可以写有效期不详、注销、冻结",
                    SharedWords.DISABLED, (member, word) -> member.certificates = MemberDraft
                            .added(member.certificates, SharedWords.certificate(word, member.applied))),
            Word.of("残疾不详", "没有查明", "残疾不详", (member, _) -> member.certificates = null),
            Word.of("照料2010-01-01起", "从哪一天起需要长期照护", "照料" + DAY + "起",
                    (member, word) -> member.care = Care.since(Vocabulary.day(word.group(1)))),
            Word.of("照料不详", "没有查明", "照料不详", (member, _) -> member.care = null),
            Word.of("重病", "当地认定的重特大疾病", "重病", (member, _) -> member.ill = true),
            Word.of("重病不详", "没有查明", "重病不详", (member, _) -> member.ill = null),
            Word.of("部分丧失劳动能力", "劳动能力", Vocabulary.any(LabourAbility.values(), LabourAbility::label),
                    (member, word) -> member.labour = Vocabulary.find(LabourAbility.values(), LabourAbility::label,
                            word.group())),
            Word.of("自理3项不达标", "六项评估中未达标的项数，不写的按没有评估", "自理(\\d)项不达标",
                    (member, word) -> member.unmetSelfCare = Integer.valueOf(word.group(1))),
            Word.of("评估2026-01-10吃饭+穿衣", "逐项评估的日期和未达标的项目，都达标的写无", "评估" + DAY + "(.+)", FamilyWords::assessed),
            Word.of("无业", "有业、无业；不写的没有问", "(有|无)业", (member, word) -> member.employed = word.group(1).equals("有")),
            Word.of("没有固定收入", "有固定收入、没有固定收入；不写的没有问", "(没?有)固定收入",
                    (member, word) -> member.fixedIncome = word.group(1).equals("有")),
            Word.of("现工作2026-08起", "现在这份工作开始的月份", "现工作" + Vocabulary.MONTH + "起",
                    (member, word) -> member.workBegan = Vocabulary.month(word.group(1))),
            Word.of("这次就业没有渐退过", "复核低保时问：另有这次就业已经渐退过；不写的没有查明", "这次就业(没有|已经)渐退过",
                    (member, word) -> member.taperedBefore = word.group(1).equals("已经")),
            Word.of("独居", "地方增发的其他人群：独居、归侨、退役军人、单亲家庭；不写的都不是，没有查明的写其他人群不详",
                    Vocabulary.any(Hardship.values(), Hardship::label), FamilyWords::amongst),
            Word.of("其他人群不详", "没有查明", "其他人群不详", (member, _) -> member.hardships = null),
            Word.of("档次一", "按人分档的地方，经办人为其选定的档次", "档次(.+)", (member, word) -> member.tier = word.group(1)),
            Word.of("宗教场所2020-01-01起", "从哪一天起脱离家庭在宗教场所居住", "宗教场所" + DAY + "起",
                    (member, word) -> member.religiousSince = Vocabulary.day(word.group(1))),
            Word.of("户籍2026-12-15迁出", "户籍迁出本县的日期", "户籍" + DAY + "迁出",
                    (member, word) -> member.movedOut = Vocabulary.day(word.group(1))),
            Word.of("无民事行为能力", "经法院宣告的；有的写有民事行为能力", "(无|有)民事行为能力",
                    (member, word) -> member.capable = word.group(1).equals("有")),
            Word.of("分散", "希望的供养方式", "集中|分散", (member, word) -> member.form = Vocabulary
                    .find(SupportForm.values(), SupportForm::label, word.group())),
            Word.of("承包地", "承包地、易地搬迁、承包地不详；不写的按都没有", "承包地|易地搬迁|承包地不详",
                    (member, word) -> member.ties = switch (word.group()) {
                        case "承包地" -> RuralTies.LAND;
                        case "易地搬迁" -> RuralTies.RELOCATED;
                        default -> null;
                    }),
            Word.of("享有低保", "已有的待遇（有记录）；另有申报享有、核实享有、复核（本次复核的待遇），可带金额和（起止日期）",
                    SharedWords.HELD, (member, word) -> member.statuses = MemberDraft.added(member.statuses,
                            SharedWords.held(word))),
            Word.of("享有不详", "没有查明", "享有不详", (member, _) -> member.statuses = null),
            Word.of("缴社会保险1200元/年", "经常性转移支出；另有付赡养费300元/月、缴个人所得税", "(?:缴|付)(.+?)" + YUAN + PER + ASIDE,
                    FamilyWords::pays),
            Word.of("转移支出不详", "没有查明", "转移支出不详", (member, _) -> member.outflows = null),
            Word.of("收入不详", "没有查明", "收入不详", (member, _) -> member.incomes = null),
            Word.of("推定打零工收入600元/月", "无法证明而推定的收入", "推定(.+?)" + YUAN + PER + ASIDE, FamilyWords::imputed),
            Word.of("工资468元/月(2025-11至2026-04)", "收入：按月、按年或者（起止月份）内的总额，可写成本；不写月份的按申请前12个月",
                    "(.+?)" + YUAN + PER + "(?:成本" + YUAN + ")?" + ASIDE, FamilyWords::earns));

    private FamilyWords() {}

    /** The members of a cell, numbered in their order. */
    static List<MemberFacts> read(String cell, LocalDate applied) {
        List<String> parts = Vocabulary.parts(cell);
        if (parts.isEmpty()) {
            throw new ExampleRefusal(COLUMN, "请至少写一名成员，如“本人 工资468元/月”");
        }
        var members = new ArrayList<MemberFacts>();
        for (String part : parts) {
            MemberDraft member = member(Vocabulary.words(part), applied);
            try {
                members.add(member.facts(members.size() + 1));
            } catch (IllegalArgumentException wrong) {
                throw new ExampleRefusal(COLUMN, "“" + part + "”：" + wrong.getMessage());
            }
        }
        return members;
    }

    private static MemberDraft member(List<String> words, LocalDate applied) {
        Relation relation;
        try {
            relation = Vocabulary.find(Relation.values(), Relation::label, words.getFirst());
        } catch (IllegalArgumentException wrong) {
            throw new ExampleRefusal(COLUMN, "每名成员先写与申请人的关系；" + wrong.getMessage());
        }
        var member = new MemberDraft(relation, applied);
        for (String word : words.subList(1, words.size())) {
            Word.read(COLUMN, word, WORDS, member);
        }
        return member;
    }

    private static void assessed(MemberDraft member, Matcher word) {
        Set<SelfCareItem> unmet = EnumSet.noneOf(SelfCareItem.class);
        if (!word.group(2).equals("无")) {
            for (String item : word.group(2).split("\\+")) {
                unmet.add(Vocabulary.find(SelfCareItem.values(), SelfCareItem::label, item));
            }
        }
        member.selfCare = MemberDraft.added(member.selfCare,
                new SelfCare(Vocabulary.day(word.group(1)), unmet, "示例评估机构"));
    }

    private static void amongst(MemberDraft member, Matcher word) {
        Set<Hardship> all = EnumSet.noneOf(Hardship.class);
        if (member.hardships != null) {
            all.addAll(member.hardships);
        }
        all.add(Vocabulary.find(Hardship.values(), Hardship::label, word.group()));
        member.hardships = all;
    }

    private static @Nullable Living living(String word) {
        return switch (word) {
            case "同住" -> Living.TOGETHER;
            case "外出" -> Living.AWAY;
            case "分居" -> Living.APART;
            default -> null;
        };
    }

    private static void pays(MemberDraft member, Matcher word) {
        OutflowKind kind = Vocabulary.find(OutflowKind.values(), OutflowKind::label, word.group(1));
        Months span = Vocabulary.months(word.group(4), member.year);
        member.outflows = MemberDraft.added(member.outflows, new OutflowLine(kind, span,
                total(word.group(2), word.group(3), span, word.group(4)), FactSource.DECLARED, null));
    }

    private static void imputed(MemberDraft member, Matcher word) {
        IncomeKind kind = Vocabulary.find(IncomeKind.values(), IncomeKind::label, word.group(1));
        Months span = Vocabulary.months(word.group(4), member.year);
        member.incomes = MemberDraft.added(member.incomes, IncomeLine.imputed(kind, span,
                total(word.group(2), word.group(3), span, word.group(4)),
                new Imputation(Imputation.Method.LOCAL_RULE, "无法取得证明")));
    }

    private static void earns(MemberDraft member, Matcher word) {
        IncomeKind kind = Vocabulary.find(IncomeKind.values(), IncomeKind::label, word.group(1));
        Months span = Vocabulary.months(word.group(5), member.year);
        String costs = word.group(4);
        if (costs != null && !kind.usualClass().hasCosts()) {
            throw new IllegalArgumentException("只有经营和财产收入可以写成本");
        }
        member.incomes = MemberDraft.added(member.incomes, new IncomeLine(kind.usualClass(), kind, span,
                total(word.group(2), word.group(3), span, word.group(5)),
                costs == null ? Money.ZERO : total(costs, word.group(3), span, word.group(5)), FactSource.DECLARED,
                null));
    }

    /** The whole sum of a span: so much a month, so much a year of exactly twelve months, or so much in all. */
    private static Money total(String yuan, @Nullable String per, Months span, @Nullable String written) {
        Money sum = Vocabulary.money(yuan);
        if (per == null && written == null) {
            throw new IllegalArgumentException("请写明是每月（元/月）、每年（元/年），还是（起止月份）内的总额");
        }
        if ("/年".equals(per) && span.count() != 12) {
            throw new IllegalArgumentException("写了起止月份的，请写每月的金额或者总额");
        }
        return "/月".equals(per) ? sum.times(span.count()) : sum;
    }
}
