package org.assistance.domain.application;

import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Programme;

/** What is missing about the members that only the policy of this place asks (DB-05, DB-12, XZ-26, CJ-02, JT-06). */
final class LocalMaterial {
    private static final int FULL_AGE = 18;
    private static final int WORKING_AGE = 16;

    private final ApplicationContent content;
    private final Asked asked;
    private final CounterFacts counter;
    private final Lacks lacks;

    LocalMaterial(ApplicationContent content, Asked asked, CounterFacts counter, Lacks lacks) {
        this.content = content;
        this.asked = asked;
        this.counter = counter;
        this.lacks = lacks;
    }

    void find() {
        for (DeclaredMember member : content.members()) {
            MemberFacts facts = content.factsOf(member);
            boolean concerned = Concerned.in(content.facts(), member.number());
            if (concerned && asked.classTested()) {
                group(member, facts);
            }
            subsidy(member, facts);
            if (concerned && asked.programmes().contains(Programme.DIBAO)) {
                taper(member, facts);
            }
            if (concerned && wagesCount()) {
                newWork(member, facts);
            }
        }
    }

    private void group(DeclaredMember member, MemberFacts facts) {
        lacks.add(counter.asks(LocalQuestion.HARDSHIPS) && facts.local().hardships() == null,
                member.field("hardshipsNone"), "请选择" + member.label() + "是否属于独居、归侨、退役军人、单亲家庭，都不属于的也请勾选");
        lacks.add(counter.asks(LocalQuestion.WORK) && facts.local().employed() == null && aged(facts, FULL_AGE)
                && gravelyDisabled(facts), member.field("work"),
                "请选择" + member.label() + "有无工作，当地按此认定成年无业重度残疾人");
    }

    private void subsidy(DeclaredMember member, MemberFacts facts) {
        boolean disabled = facts.certificates() != null && !facts.certificates().isEmpty();
        lacks.add(counter.asks(LocalQuestion.SUBSIDY_WORK) && disabled && facts.local().employed() == null,
                member.field("work"), "请选择" + member.label() + "有无工作，当地对无业的残疾人放宽补贴范围");
        lacks.add(counter.asks(LocalQuestion.FIXED_INCOME) && disabled && facts.local().fixedIncome() == null,
                member.field("fixedIncome"), "请选择" + member.label() + "有无固定收入，当地对无固定收入的残疾人放宽补贴范围");
    }

    /** JT-01, JT-06: only who holds 低保 and works can taper off. */
    private void taper(DeclaredMember member, MemberFacts facts) {
        if (!counter.asks(LocalQuestion.TAPER) || !holdsDibao(facts) || !aged(facts, WORKING_AGE)) {
            return;
        }
        Circumstances known = facts.local();
        lacks.add(known.employed() == null, member.field("work"), "请选择" + member.label() + "有无工作，当地对就业后收入超过标准的低保家庭渐退");
        boolean works = Boolean.TRUE.equals(known.employed());
        lacks.add(works && known.workBegan() == null, member.field("workBegan"),
                "请填写" + member.label() + "现工作开始的月份，当地对就业后收入超过标准的低保家庭渐退");
        // Of work that began while our own grant stood the record knows (HeldOnRecord).
        lacks.add(works && known.taperedBefore() == null && !counter.dibaoReviewed(), member.field("taperedBefore"),
                "请选择" + member.label() + "这次就业此前是否已经渐退过，同一次就业只渐退一次");
    }

    /** Whether new wages may be left out of an income: never of what 特困 looks at (TK-02). */
    private boolean wagesCount() {
        return asked.classTested() || asked.relief() && asked.meansTested()
                || counter.asks(LocalQuestion.SUBSIDY_INCOME);
    }

    private void newWork(DeclaredMember member, MemberFacts facts) {
        lacks.add(counter.asks(LocalQuestion.WORK_BEGAN) && facts.local().workBegan() == null && earns(facts)
                && holdsDibao(facts), member.field("workBegan"),
                "请填写" + member.label() + "现工作开始的月份，当地对低保期间新就业的收入在一定期限内不计入");
    }

    private boolean aged(MemberFacts facts, int years) {
        Integer age = facts.ageOn(content.applied());
        return age != null && age >= years;
    }

    private boolean holdsDibao(MemberFacts facts) {
        return counter.dibaoReviewed() || Statuses.holds(facts.statuses(), content.applied(), HeldKind.DIBAO,
                HeldKind.DIBAO_ALONE) == Outcome.MET;
    }

    private static boolean earns(MemberFacts facts) {
        return facts.incomes() != null
                && facts.incomes()
                        .stream()
                        .anyMatch(line -> line.incomeClass() == IncomeClass.A && line.amount().positive());
    }

    private static boolean gravelyDisabled(MemberFacts facts) {
        List<Certificate> certificates = facts.certificates();
        return certificates != null && certificates.stream()
                .flatMap(certificate -> certificate.impairments().stream())
                .anyMatch(impairment -> impairment.grade() <= 2);
    }
}
