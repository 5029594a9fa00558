package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as a member living together (XZ-10, XZ-11, XZ-14).
 *
 * @param all every member with the answer and its reason
 * @param who those who count
 * @param numbers the numbers of those who count
 * @param missing the facts without which the count is not certain
 */
public record Count(List<Counted> all, Who who, List<Integer> numbers, List<Missing> missing) {

    private static final int TEKUN = HeldKind.bits(HeldKind.TEKUN);

    private static final String DUTY = "具有法定赡养、抚养、扶养义务并长期共同居住";

    /** What most answers say, made once. */
    private static final Ruling[] SO_MANY = new Ruling[10];

    private static final Counted[] APPLICANT = usual("申请人本人");

    private static final Counted[] SPOUSE = usual("配偶");

    private static final Counted[] SPOUSE_AWAY = usual(away("配偶"));

    private static final Counted[] MINOR = usual("未成年子女");

    private static final Counted[] MINOR_AWAY = usual(away("未成年子女"));

    private static final Counted[] PUPIL = usual("本科及以下全日制在校的成年子女");

    private static final Counted[] DEPENDENT = usual("不能独立生活的成年子女");

    private static final Counted[] SUPPORTED = usual(DUTY);

    static {
        for (int n = 0; n < SO_MANY.length; n++) {
            SO_MANY[n] = soMany(n);
        }
    }

    /**
     * Counts the members.
     *
     * @param tekun the answers on 特困 given in the same assessment, by member number; empty when nobody asked
     */
    public static Count of(Question question, Map<Integer, Outcome> tekun) {
        Members members = question.facts().people();
        var all = new Told<Counted>(members.size());
        var places = new int[members.size()];
        int n = 0;
        List<Missing> missing = List.of();
        for (int at = 0; at < places.length; at++) {
            Counted counted = count(members, at, question.asOf(),
                    tekun.isEmpty() ? null : tekun.get(members.number(at)));
            all.add(counted);
            if (counted.counted() == Outcome.MET) {
                places[n++] = at;
            } else if (!counted.missing().isEmpty()) {
                missing = missing.isEmpty() ? new ArrayList<>(2) : missing;
                missing.addAll(counted.missing());
            }
        }
        Who who = Who.of(members, places, n);
        return new Count(all, who, who.numbers(), List.copyOf(missing));
    }

    private static Ruling soMany(int n) {
        return Ruling.met(RuleId.XZ_10, null, "计入共同生活的家庭成员" + n + "人");
    }

    /** How many count. */
    public int n() {
        return who.size();
    }

    /** True when it is known of each member whether he or she counts. */
    public boolean certain() {
        return missing.isEmpty();
    }

    /** True when it is certain that nobody counts because all who would are 特困. */
    public boolean allTekun() {
        return who.isEmpty() && certain() && all.stream().anyMatch(member -> member.rule() == RuleId.XZ_14);
    }

    /** The count as a ruling: met, or unproven with what is missing. */
    public Ruling ruling() {
        int n = n();
        return certain()
                ? n < SO_MANY.length ? SO_MANY[n] : soMany(n)
                : Ruling.unproven(RuleId.XZ_10, null, missing);
    }

    private static Counted count(Members members, int at, LocalDate asOf, @Nullable Outcome tekun) {
        if (!members.livingOn(at, asOf)) {
            return not(members.get(at), RuleId.XZ_10, "已于" + members.get(at).deathDate() + "死亡");
        }
        Exclusion exclusion = members.exclusion(at);
        if (exclusion == null) {
            return unproven(members.get(at), Fact.EXCLUSION, "是否服刑、强制隔离戒毒、宣告失踪等不计入情形");
        }
        if (exclusion != Exclusion.NONE) {
            return not(members.get(at), RuleId.XZ_11, exclusion.label());
        }
        if (tekun == Outcome.MET) {
            return not(members.get(at), RuleId.XZ_14, "本次认定为特困人员，不计入家庭人口");
        }
        Counted held = members.holdsNone(at, TEKUN) ? null : byStatus(members.get(at), asOf, tekun);
        if (held != null) {
            return held;
        }
        return tekun == Outcome.UNPROVEN
                ? unproven(members.get(at), Fact.TEKUN_RESULT, "特困人员认定所需的事实")
                : byRelation(members, at, asOf);
    }

    /** The answer where 特困 support is held, or where it is not known what is held; null where that says nothing. */
    private static @Nullable Counted byStatus(MemberFacts member, LocalDate asOf, @Nullable Outcome tekun) {
        Held held = Statuses.tekun(member, asOf);
        // A grant under review stands as long as the same assessment does not decide on it.
        if (held != null && held.believed() && (tekun == null || !held.underReview())) {
            return not(member, RuleId.XZ_14,
                    "已享受特困供养，不计入家庭人口" + (held.source() == FactSource.OFFICER ? member.verdictReason() : ""));
        }
        if (tekun == Outcome.UNPROVEN) {
            return null;
        }
        if (held != null && !held.believed()) {
            return unproven(member, Fact.STATUS_VERDICT, Statuses.claimed(held));
        }
        return tekun == null && member.statuses() == null
                ? unproven(member, Fact.STATUSES, "已享受待遇情况")
                : null;
    }

    private static Counted byRelation(Members members, int at, LocalDate asOf) {
        Relation relation = members.relation(at);
        if (relation == Relation.SELF) {
            return met(members.number(at), APPLICANT);
        }
        if (relation == Relation.SPOUSE) {
            return near(members, at, "配偶", SPOUSE, SPOUSE_AWAY);
        }
        if (relation == Relation.CHILD) {
            Integer age = members.ageOn(at, asOf);
            if (age != null && age < 18) {
                return near(members, at, "未成年子女", MINOR, MINOR_AWAY);
            }
            Living living = members.living(at);
            if (age == null && living != Living.TOGETHER && living != Living.APART) {
                return unproven(members.get(at), Fact.BIRTH_DATE, "出生日期");
            }
        }
        return byDuty(members, at);
    }

    private static Counted byDuty(Members members, int at) {
        Living living = members.living(at);
        Outcome belongs = duty(members, at).or(dependent(members, at));
        if (belongs == Outcome.NOT_MET) {
            return not(members.get(at), RuleId.XZ_10, "与申请人之间没有法定赡养、抚养、扶养义务" + ofDuty(members, at));
        }
        if (living == Living.AWAY || living == Living.APART) {
            return not(members.get(at), RuleId.XZ_10, "未与申请人长期共同居住");
        }
        if (belongs == Outcome.UNPROVEN) {
            return members.relation(at) == Relation.OTHER
                    ? unproven(members.get(at), Fact.DUTY_WITH_APPLICANT, Kinship.DUTY_WITH_APPLICANT)
                    : unproven(members.get(at), Fact.DEPENDENCE, "能否独立生活、是否在校就读");
        }
        return living == null
                ? unproven(members.get(at), Fact.LIVING, "是否长期共同居住")
                : supported(members, at);
    }

    /** Spouse and minor child: who is away for work or school is still of the household. */
    private static Counted near(Members members, int at, String who, Counted[] together, Counted[] away) {
        return switch (members.living(at)) {
            case null -> unproven(members.get(at), Fact.LIVING, "是否共同生活，不共同生活的是否因务工、就学分居");
            case TOGETHER -> met(members.number(at), together);
            case AWAY -> met(members.number(at), away);
            case APART -> not(members.get(at), RuleId.XZ_10, who + "，不共同生活，也不是因务工、就学分居");
        };
    }

    private static Outcome duty(Members members, int at) {
        Boolean stated = members.supportDuty(at);
        Relation relation = members.relation(at);
        return stated == null && relation == Relation.OTHER
                ? Outcome.UNPROVEN
                : Outcome.of(stated == null ? relation.dutyOfSupport() : stated);
    }

    /** A grown child who cannot live independently or is in full-time school up to bachelor. */
    private static Outcome dependent(Members members, int at) {
        if (members.relation(at) != Relation.CHILD) {
            return Outcome.NOT_MET;
        }
        SchoolLevel school = members.school(at);
        Outcome pupil = school == null
                ? Outcome.UNPROVEN
                : Outcome.of(school != SchoolLevel.NONE && school != SchoolLevel.POSTGRADUATE);
        Boolean alone = members.livesIndependently(at);
        return pupil.or(alone == null ? Outcome.UNPROVEN : Outcome.of(!alone));
    }

    private static String away(String who) {
        return who + "，因务工、就学分居，仍计入";
    }

    private static Counted supported(Members members, int at) {
        boolean child = members.relation(at) == Relation.CHILD;
        SchoolLevel school = members.school(at);
        if (child && school != null && school != SchoolLevel.NONE && school != SchoolLevel.POSTGRADUATE) {
            return met(members.number(at), PUPIL);
        }
        if (child && Boolean.FALSE.equals(members.livesIndependently(at))) {
            return met(members.number(at), DEPENDENT);
        }
        String said = ofDuty(members, at);
        return said.isEmpty() ? met(members.number(at), SUPPORTED) : met(members.number(at), DUTY + said);
    }

    private static String ofDuty(Members members, int at) {
        MemberVerdict verdict = members.verdict(at);
        return verdict != null && verdict.supportDuty() != null ? members.get(at).verdictReason() : "";
    }

    private static Counted met(int number, String reason) {
        return new Counted(number, Outcome.MET, RuleId.XZ_10, reason, List.of());
    }

    /** The same for the members of most households, each made once. */
    private static Counted[] usual(String reason) {
        var usual = new Counted[SO_MANY.length];
        for (int number = 0; number < usual.length; number++) {
            usual[number] = met(number, reason);
        }
        return usual;
    }

    private static Counted met(int number, Counted[] usual) {
        return number >= 0 && number < usual.length ? usual[number] : met(number, usual[0].reason());
    }

    private static Counted not(MemberFacts member, RuleId rule, String reason) {
        return new Counted(member.number(), Outcome.NOT_MET, rule, reason, List.of());
    }

    private static Counted unproven(MemberFacts member, Fact fact, String what) {
        Missing missing = Missing.of(fact, member, what);
        return new Counted(member.number(), Outcome.UNPROVEN, RuleId.XZ_10, "缺少" + missing.words(),
                List.of(missing));
    }
}
