package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.PayeeAccount;
import org.assistance.domain.application.SignedBy;
import org.assistance.domain.application.StatedKin;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Phone;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * What the family declared, ready to be shown; identity and account numbers masked (DF-06).
 *
 * @param remarks what looks wrong and was explained, for whoever assesses and decides
 * @param facts the household in short
 * @param members the members
 * @param lines every income, payment, asset and expense declared
 * @param obligors those who owe support and live elsewhere, one line each
 * @param declarations what is listed whole, declared not to exist, or was not asked
 * @param account whether the household named an account
 */
public record DeclaredView(List<String> remarks, List<Labelled> facts, List<Member> members, List<Line> lines,
        List<String> obligors, List<Labelled> declarations, boolean account) {
    static final String PHONE = "联系电话";

    /** A member of the household. */
    public record Member(int number, String name, String relation, String sexAndAge, String idNumber, String hukou,
            String condition, String disability, String authorisation) {}

    /** Something declared: whose, what, when, how much. */
    public record Line(String person, String what, String when, Money amount, String remark) {}

    static DeclaredView of(Application application, List<Authorisation> signed) {
        HouseholdFacts facts = application.facts();
        return new DeclaredView(
                Remarks.of(application), household(application), application.members()
                        .stream()
                        .map(member -> member(member, facts, signed))
                        .toList(),
                lines(application), application.obligors()
                        .stream()
                        .map(obligor -> obligor.name() + "（" + obligor.relation().label() + "）")
                        .toList(),
                Declarations.of(facts), application.account().isPresent());
    }

    private static String stated(StatedKin kin) {
        return kin.answer() == null ? "没有问到" : kin.related() ? "有：" + kin.with() : kin.answer().label();
    }

    private static List<Labelled> household(Application application) {
        var items = new ArrayList<Labelled>();
        items.add(new Labelled("申请日期", application.appliedOn()));
        application.lateReason().ifPresent(reason -> items.add(new Labelled("晚登记的原因", reason)));
        application.selfPaidReason().ifPresent(reason -> items.add(new Labelled("自付费用与票据不一致的理由", reason)));
        application.accountReason().ifPresent(reason -> items.add(new Labelled("与另一户共用账号的原因", reason)));
        if (application.originalsFiled()) {
            items.add(new Labelled("授权书、承诺书", "签字原件已存档"));
        }
        items.add(new Labelled("与经办人员、村（居）委会成员的近亲属关系", stated(application.kin())));
        items.add(new Labelled("办理标准", application.area().label()));
        items.add(new Labelled(PHONE, application.phone().isEmpty() ? null : new Phone(application.phone()).masked()));
        items.add(new Labelled("户籍地址", application.registeredAt()));
        items.add(new Labelled("居住地址", application.residence()));
        items.add(new Labelled("收款账户", application.account().map(DeclaredView::account).orElse("未填写")));
        application.payees()
                .forEach(payee -> items.add(new Labelled(name(application, payee.member()) + "的收款账户",
                        account(payee.account()) + "（" + payee.kind().label() + "）")));
        ReliefEvent event = application.facts().relief();
        if (event != null) {
            items.add(new Labelled("困难情形", event.type().label() + "，" + event.cause().label()));
            items.add(new Labelled("发生日期", event.happened()));
            if (event.member() != null) {
                items.add(new Labelled("为谁申请", name(application, event.member())));
            }
            Migrant worker = event.migrant();
            if (worker != null) {
                items.add(new Labelled("失业农民工", (worker.insured() == null
                        ? "是否参加失业保险未填写"
                        : worker.insured() ? "参加失业保险" : "未参加失业保险")
                        + "，" + (worker.monthsWithoutIncome() == null
                                ? "连续无收入月数未填写"
                                : "连续" + worker.monthsWithoutIncome() + "个月无收入")));
            }
            items.add(new Labelled("自付费用、损失", money(event.selfPaid()) + "、" + money(event.loss())));
        }
        items.add(new Labelled("申请原因", application.reason()));
        return items;
    }

    private static String account(PayeeAccount account) {
        return account.holder() + " " + account.number().kind().label() + " " + account.number().masked() + " "
                + account.bank() + (account.bankCode().isEmpty() ? "" : " 联行号 " + account.bankCode());
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "—" : amount.format() + "元";
    }

    private static Member member(ApplicationMember member, HouseholdFacts household, List<Authorisation> signed) {
        MemberFacts facts = household.member(member.number());
        var person = member.person();
        var condition = new ArrayList<String>();
        if (facts.living() == Living.AWAY || facts.living() == Living.APART) {
            condition.add(facts.living().label());
        }
        if (facts.exclusion() != null && facts.exclusion() != org.assistance.eligibility.facts.Exclusion.NONE) {
            condition.add(facts.exclusion().label());
        }
        member.health().ifPresent(health -> condition.add(health.label()));
        if (facts.seriousIllness() == null) {
            condition.add("重特大疾病" + Declarations.NOT_ASKED);
        } else if (facts.seriousIllness()) {
            condition.add("经认定的重特大疾病");
        }
        if (facts.labour() != null) {
            condition.add(facts.labour().label());
        }
        Integer age = facts.ageOn(household.applied());
        if (facts.school() != null && facts.school() != SchoolLevel.NONE) {
            condition.add("在读：" + facts.school().label());
        } else if (facts.school() != null && (age == null || MemberReading.asksSchool(age))) {
            condition.add("不在校");
        }
        if (facts.care() != null && facts.certificates() != null && !facts.certificates().isEmpty()) {
            condition.add(facts.care().since() == null ? "不需要长期照护" : "需要长期照护（自" + facts.care().since() + "起）");
        }
        if (facts.ties() != null && facts.ties() != RuralTies.NONE) {
            condition.add(facts.ties().label());
        }
        if (facts.unmetSelfCare() != null) {
            condition.add("六项自理能力" + facts.unmetSelfCare() + "项未达标");
        }
        condition.addAll(LocalWords.of(facts.local()));
        return new Member(member.number(), member.name(), member.relation().label(),
                person.sex().label() + "，" + facts.ageOn(household.applied()) + "岁", person.idNumber().masked(),
                member.hukou().label(), String.join("，", condition), disability(facts),
                signed.stream()
                        .filter(it -> it.personId().filter(id -> id == person.id()).isPresent())
                        .map(DeclaredView::signature)
                        .findFirst()
                        .orElse("未签署"));
    }

    /** The disability certificates: kind, grade, how long they are good; 无 when there is none. */
    static String disability(MemberFacts facts) {
        List<Certificate> certificates = facts.certificates() == null ? List.of() : facts.certificates();
        String words = certificates.stream()
                .map(certificate -> certificate.impairments()
                        .stream()
                        .map(Impairment::format)
                        .collect(Collectors.joining("、"))
                        + (certificate.expires() == null ? "" : "，有效期至" + certificate.expires()))
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? "无" : words;
    }

    private static String signature(Authorisation signed) {
        return signed.signedOn() + (signed.signedBy() == SignedBy.GUARDIAN
                ? " " + signed.guardianName().orElse("") + "代签"
                : "") + "，" + signed.number() + struck(signed);
    }

    /** What was struck out of an authorisation, to go behind it; empty for the paper as printed. */
    static String struck(Authorisation signed) {
        String words = signed.struck().words();
        return words.isEmpty() ? "" : "，划去：" + words;
    }

    private static List<Line> lines(Application application) {
        var lines = new ArrayList<Line>();
        HouseholdFacts facts = application.facts();
        for (MemberFacts member : facts.members()) {
            String name = name(application, member.number());
            for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
                lines.add(new Line(name, "收入：" + line.kind().label(), line.span().format(), line.amount(),
                        remark(line.note(), line.costs().positive() ? "成本" + line.costs().format() + "元" : "")));
            }
            for (OutflowLine line : member.outflows() == null ? List.<OutflowLine>of() : member.outflows()) {
                lines.add(new Line(name, "转移支出：" + line.kind().label(), line.span().format(), line.amount(),
                        remark(line.note(), "")));
            }
        }
        for (AssetLine line : facts.assets() == null ? List.<AssetLine>of() : facts.assets()) {
            lines.add(new Line(name(application, line.member()), "财产：" + line.kind().label(),
                    (line.count() == null ? "数量不详" : line.count() + "项")
                            + (line.squareMetres() instanceof Fraction area
                                    ? "，" + Unit.SQUARE_METRES.format(area)
                                    : ""),
                    line.value() == null ? Money.ZERO : line.value(), remark(line.note(),
                            line.exemption() == null ? "" : "申请豁免：" + line.exemption().label())));
        }
        for (ExpenseLine line : facts.expenses() == null ? List.<ExpenseLine>of() : facts.expenses()) {
            lines.add(new Line(line.member() == null ? "全家" : name(application, line.member()),
                    "支出：" + line.kind().label(), line.span().format(), line.gross(),
                    remark(line.note(), "已报销" + line.reimbursed().format() + "元")));
        }
        return lines;
    }

    private static String name(Application application, int number) {
        return application.member(number).map(ApplicationMember::name).orElse("");
    }

    private static String remark(@Nullable String note, String more) {
        return note == null ? more : more.isEmpty() ? note : more + "，" + note;
    }
}
