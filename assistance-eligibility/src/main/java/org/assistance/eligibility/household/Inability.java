package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/** Whether somebody who owes support is unable to give it, by one of the cases of the law (TK-03; also behind the formula of XZ-25). */
public final class Inability {

    /** What is missing of somebody whose assets wait for an officer's word, after the person's name. */
    public static final String ASSETS = "财产是否符合规定";

    /** What is missing of somebody whose claimed status waits for an officer's word, after the person's name. */
    public static final String CLAIMED = "在享待遇的核实结论";

    private Inability() {}

    /** Rules whether a person who owes the member support is unable to; a minor owes none yet. */
    public static Found rule(Question question, MemberFacts member, Supporter supporter) {
        Integer age = supporter.age();
        if (age != null && age < 18) {
            return Found.met(RuleId.TK_03, member.number(), () -> supporter.name() + "未成年，尚无赡养、扶养义务");
        }
        if (!Boolean.TRUE.equals(supporter.consented())) {
            return Ruling.unproven(RuleId.TK_03, member.number(), supporter.missing(Fact.CONSENT, "的核对授权"));
        }
        LocalDate asOf = question.asOf();
        Outcome tekun = proven(supporter.statuses(), asOf, HeldKind.TEKUN);
        if (tekun == Outcome.MET) {
            return met(member, supporter, "为特困人员");
        }
        Outcome dibao = proven(supporter.statuses(), asOf, HeldKind.DIBAO, HeldKind.DIBAO_ALONE)
                .and(aged(supporter, 60));
        if (dibao == Outcome.MET) {
            return met(member, supporter, "年满60周岁的低保对象");
        }
        Outcome assets = of(supporter.assetsWithinRule());
        Outcome aged = aged(supporter, 70);
        Outcome impaired = disabled(supporter, asOf);
        Outcome poor = aged.or(impaired) == Outcome.NOT_MET
                ? Outcome.NOT_MET
                : belowAverage(question, supporter).and(assets);
        Outcome old = aged.and(poor);
        if (old == Outcome.MET) {
            return met(member, supporter, "年满70周岁，本人收入低于当地居民人均可支配收入且财产符合规定");
        }
        Outcome disabled = impaired.and(poor);
        if (disabled == Outcome.MET) {
            return met(member, supporter, "重度残疾或三级智力、精神残疾，本人收入低于当地居民人均可支配收入且财产符合规定");
        }
        ObligorState state = supporter.state();
        PolicyValue provincial = state == ObligorState.PROVINCIAL_CASE
                ? question.policy().find(PolicyCode.OBLIGOR_OTHER, null, question.area())
                : null;
        if (provincial != null && provincial.flag()) {
            question.cite(provincial);
            return met(member, supporter, ObligorState.PROVINCIAL_CASE.label());
        }
        Outcome away = (state == null
                ? Outcome.UNPROVEN
                : Outcome.of(state != ObligorState.CAPABLE && state != ObligorState.PROVINCIAL_CASE)).and(assets);
        if (away == Outcome.MET && state != null) {
            return met(member, supporter, state.label() + "，财产符合规定");
        }
        if (tekun.or(dibao).or(old).or(disabled).or(away) == Outcome.NOT_MET) {
            return Found.notMet(RuleId.TK_03, member.number(), () -> supporter.name() + "具有履行义务的能力" + said(supporter));
        }
        return Ruling.unproven(RuleId.TK_03, member.number(), missing(supporter));
    }

    private static List<Missing> missing(Supporter supporter) {
        var missing = new ArrayList<Missing>();
        add(missing, supporter.statuses() == null, supporter, Fact.STATUSES, "在享待遇情况");
        add(missing, onlyClaimed(supporter), supporter, Fact.STATUS_VERDICT, CLAIMED);
        add(missing, supporter.age() == null, supporter, Fact.BIRTH_DATE, "出生日期");
        add(missing, supporter.incomeOfYear() == null, supporter, Fact.OBLIGOR_INCOME, "本人收入");
        add(missing, supporter.assetsWithinRule() == null, supporter,
                supporter.obligor() == null ? Fact.ASSETS : Fact.OBLIGOR_ASSETS, ASSETS);
        add(missing, supporter.certificates() == null, supporter, Fact.CERTIFICATES, "残疾人证情况");
        add(missing, undated(supporter), supporter, Fact.CERTIFICATE_VALIDITY, "残疾人证有效期");
        add(missing, supporter.state() == null, supporter, Fact.OBLIGOR_STATE, "民事行为能力、失踪或服刑情况");
        return missing;
    }

    private static void add(List<Missing> missing, boolean absent, Supporter supporter, Fact fact, String what) {
        if (absent) {
            missing.add(supporter.missing(fact, what));
        }
    }

    private static Found met(MemberFacts member, Supporter supporter, String why) {
        return Found.met(RuleId.TK_03, member.number(), () -> supporter.name() + "无履行义务能力：" + why + said(supporter));
    }

    private static String said(Supporter supporter) {
        ObligorVerdict verdict = supporter.verdict();
        return verdict == null ? "" : "（经办人核定：" + verdict.reason() + "）";
    }

    /** What is only claimed is neither held nor not held until somebody has looked into it. */
    static Outcome proven(@Nullable List<Held> statuses, LocalDate day, HeldKind... kinds) {
        Outcome believed = Statuses.holds(Statuses.believed(statuses), day, kinds);
        return believed == Outcome.NOT_MET && Statuses.holds(statuses, day, kinds) == Outcome.MET
                ? Outcome.UNPROVEN
                : believed;
    }

    private static boolean onlyClaimed(Supporter supporter) {
        List<Held> statuses = supporter.statuses();
        return statuses != null && statuses.stream().anyMatch(held -> !held.believed());
    }

    private static Outcome aged(Supporter supporter, int years) {
        Integer age = supporter.age();
        return age == null ? Outcome.UNPROVEN : of(age >= years);
    }

    private static Outcome belowAverage(Question question, Supporter supporter) {
        Fraction income = supporter.incomeOfYear();
        return income == null
                ? Outcome.UNPROVEN
                : of(question.operator(PolicyCode.PCDI)
                        .holds(income, question.average()));
    }

    private static Outcome disabled(Supporter supporter, LocalDate asOf) {
        return Certificate.anyOn(supporter.certificates(), asOf, impairment -> {
            boolean mind = impairment.kind() == DisabilityKind.INTELLECTUAL
                    || impairment.kind() == DisabilityKind.MENTAL;
            return impairment.grade() <= 2 || mind && impairment.grade() == 3;
        });
    }

    private static boolean undated(Supporter supporter) {
        List<Certificate> certificates = supporter.certificates();
        return certificates != null && certificates.stream().anyMatch(one -> one.expires() == null);
    }

    private static Outcome of(@Nullable Boolean fact) {
        return fact == null ? Outcome.UNPROVEN : fact ? Outcome.MET : Outcome.NOT_MET;
    }
}
