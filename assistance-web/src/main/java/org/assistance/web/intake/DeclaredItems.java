package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Everything a family declared, one item for each thing that can be corrected, to lay two versions side by side. */
final class DeclaredItems {
    private final List<Item> items = new ArrayList<>();

    private DeclaredItems() {}

    /**
     * One thing declared.
     *
     * @param key what it is, the same in all versions
     * @param what the same in Chinese
     * @param raw what was declared, whole
     * @param shown the same for the page, masked where numbers are (DF-06)
     */
    record Item(String key, String what, String raw, String shown) {}

    static boolean same(@Nullable Item one, @Nullable Item other) {
        return one != null && other != null && one.raw().equals(other.raw());
    }

    static List<Item> of(Application application, List<Authorisation> signed) {
        var found = new DeclaredItems();
        DeclaredView view = DeclaredView.of(application, signed);
        view.facts().forEach(fact -> {
            String shown = fact.value() == null ? "未填写" : String.valueOf(fact.value());
            found.add(fact.label(), switch (fact.label()) {
                case "收款账户" -> application.account().map(Object::toString).orElse("");
                case DeclaredView.PHONE -> application.phone();
                default -> shown;
            }, shown);
        });
        application.members().forEach(member -> found.member(application, member, signed));
        view.lines().forEach(line -> {
            String shown = line.amount().format() + "元（" + line.when() + "）"
                    + (line.remark().isEmpty() ? "" : "，" + line.remark());
            found.add(line.person() + "　" + line.what(), shown, shown);
        });
        application.obligors()
                .forEach(obligor -> found.obligor(application, obligor.number(), obligor.name(),
                        obligor.idNumber().map(Object::toString).orElse(""), obligor.relation().label(), signed));
        return found.items;
    }

    private void member(Application application, ApplicationMember member, List<Authorisation> signed) {
        MemberFacts facts = application.facts().member(member.number());
        var person = member.person();
        String who = member.name() + "　";
        String key = person.id() + " ";
        items.add(new Item(key, "家庭成员", key + member.name(), member.name() + " " + person.idNumber().masked()));
        item(key, who, "与申请人关系", member.relation().label());
        item(key, who, "户籍", member.hukou().label());
        item(key, who, "共同生活", facts.living() == null ? "未填写" : facts.living().label());
        item(key, who, "不计入家庭的情形", facts.exclusion() == null ? "未填写" : facts.exclusion().label());
        item(key, who, "患重病", yes(facts.seriousIllness()));
        item(key, who, "劳动能力", facts.labour() == null ? "未填写" : facts.labour().label());
        item(key, who, "在校情况", facts.school() == null ? "未填写" : facts.school().label());
        item(key, who, "能否独立生活", facts.independenceBar() == null
                ? yes(facts.livesIndependently())
                : "不能：" + facts.independenceBar().label());
        item(key, who, "残疾", DeclaredView.disability(facts));
        item(key, who, "残疾人证号", member.certificate().map(number -> "***" + number.text().substring(18)).orElse("无"));
        item(key, who, "长期照护", care(facts.care()));
        item(key, who, "六项自理能力未达标", selfCare(facts));
        Set<Hardship> hardships = facts.local().hardships();
        item(key, who, "所属照顾人群", hardships == null
                ? "未填写"
                : hardships.stream().map(Hardship::label).collect(Collectors.joining("、")));
        item(key, who, "有无工作", has(facts.local().employed()));
        item(key, who, "现工作开始的月份",
                facts.local().workBegan() == null ? "未填写" : String.valueOf(facts.local().workBegan()));
        item(key, who, "这次就业渐退过", yes(facts.local().taperedBefore()));
        item(key, who, "有无固定收入", has(facts.local().fixedIncome()));
        item(key, who, "户籍迁出日期",
                facts.local().movedOut() == null ? "未填写" : String.valueOf(facts.local().movedOut()));
        item(key, who, "民事行为能力",
                Boolean.FALSE.equals(facts.local().capable()) ? "经法院认定无或者限制民事行为能力" : "未填写");
        item(key, who, "特困供养方式", facts.supportForm() == null ? "不申请" : facts.supportForm().label());
        item(key, who, "承包地、集体收益和易地搬迁", facts.ties() == null ? "未填写" : facts.ties().label());
        item(key, who, "已享受的救助和补贴", facts.statuses() == null
                ? "未声明"
                : facts.statuses().stream().map(DeclaredItems::held).collect(Collectors.joining("；")));
        item(key, who, "核对授权", signed.stream()
                .filter(it -> it.personId().filter(id -> id == person.id()).isPresent())
                .map(it -> it.signedOn() + " " + it.signedBy().label() + it.guardianName().map("，"::concat).orElse("")
                        + DeclaredView.struck(it))
                .findFirst()
                .orElse("未签署"));
    }

    private void obligor(Application application, int number, String name, String idNumber, String relation,
            List<Authorisation> signed) {
        List<ObligorFacts> all = application.facts().obligors();
        ObligorFacts facts = all == null
                ? null
                : all.stream().filter(one -> one.number() == number).findFirst().orElse(null);
        String struck = signed.stream()
                .filter(it -> it.obligorNumber().filter(one -> one == number).isPresent())
                .map(DeclaredView::struck)
                .findFirst()
                .orElse("");
        var words = new ArrayList<String>();
        words.add(relation);
        if (facts != null) {
            words.add("授权" + (facts.consented() == null ? "未填写" : facts.consented() ? "已签署" : "未签署") + struck);
            words.add("年收入" + money(facts.incomeOfYear()));
            words.add("家庭年收入" + money(facts.householdIncomeOfYear()));
            words.add("家庭人口" + (facts.householdSize() == null ? "未填写" : facts.householdSize() + "人"));
            words.add("财产符合规定：" + yes(facts.assetsWithinRule()));
            words.add(facts.state() == null ? "状况未填写" : facts.state().label());
            words.add("每月支付" + money(facts.paidPerMonth())
                    + (facts.paidIn() == null ? "" : "（" + facts.paidIn().format() + "）"));
        }
        String shown = String.join("，", words);
        add("义务人　" + name, shown + idNumber + (facts == null ? "" : facts.certificates() + "" + facts.basis()), shown);
    }

    private void item(String key, String who, String what, String shown) {
        items.add(new Item(key + what, who + what, shown, shown.isEmpty() ? "无" : shown));
    }

    private void add(String what, String raw, String shown) {
        items.add(new Item(what, what, raw, shown));
    }

    private static String selfCare(MemberFacts facts) {
        List<SelfCare> assessed = facts.local().selfCare();
        return assessed == null || assessed.isEmpty()
                ? facts.unmetSelfCare() == null ? "未评估" : facts.unmetSelfCare() + "项"
                : assessed.stream()
                        .map(one -> one.unmet().size() + "项（" + one.on() + "评估："
                                + one.format() + (one.assessor() == null ? "" : "，" + one.assessor()) + "）")
                        .collect(Collectors.joining("；"));
    }

    private static String held(Held held) {
        return held.kind().label() + "（" + held.during().from() + "起"
                + (held.during().to() == null ? "" : "至" + held.during().to()) + "，月金额" + money(held.amount())
                + (held.full() == null ? "" : held.full() ? "，全额发放" : "，补差发放") + "）";
    }

    private static String care(@Nullable Care care) {
        return care == null ? "未填写" : care.since() == null ? "不需要" : "需要，自" + care.since() + "起";
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "未填写" : amount.format() + "元";
    }

    private static String has(@Nullable Boolean answer) {
        return answer == null ? "未填写" : answer ? "有" : "无";
    }

    private static String yes(@Nullable Boolean answer) {
        return answer == null ? "未填写" : answer ? "是" : "否";
    }
}
