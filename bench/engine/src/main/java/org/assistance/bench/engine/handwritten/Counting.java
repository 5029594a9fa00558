package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;

/** Who counts (section 2). */
final class Counting {

    final List<Counted> all = new ArrayList<>(6);

    final List<Person> who = new ArrayList<>(6);

    final List<Integer> numbers = new ArrayList<>(6);

    final List<Missing> missing = new ArrayList<>(0);

    /** A bit for the number of each who counts. */
    int bits;

    private boolean tekun;

    Counting(Sheet sheet) {
        for (Person person : sheet.people) {
            Counted counted = count(person);
            all.add(counted);
            missing.addAll(counted.missing());
            person.counted = counted.counted();
            tekun |= counted.rule() == RuleId.XZ_14;
            if (counted.counted() == Outcome.MET) {
                who.add(person);
                numbers.add(person.number);
                bits |= 1 << person.number;
            }
        }
    }

    boolean allTekun() {
        return who.isEmpty() && missing.isEmpty() && tekun;
    }

    Found ruling() {
        return missing.isEmpty()
                ? Found.met(RuleId.XZ_10, null, () -> "计入共同生活的家庭成员" + who.size() + "人")
                : Ruling.unproven(RuleId.XZ_10, null, missing);
    }

    private static Counted count(Person person) {
        MemberFacts facts = person.facts;
        if (!person.living) {
            return not(person, RuleId.XZ_10, "已于" + facts.deathDate() + "死亡");
        }
        Exclusion exclusion = facts.exclusion();
        if (exclusion != null && exclusion != Exclusion.NONE) {
            return not(person, RuleId.XZ_11, exclusion.label());
        }
        if (person.tekun == Outcome.MET) {
            return not(person, RuleId.XZ_14, "本次认定为特困人员，不计入家庭人口");
        }
        if (person.tekun == Outcome.UNPROVEN) {
            Missing missing = Missing.of(Fact.TEKUN_RESULT, person.facts, "特困人员认定所需的事实");
            return new Counted(person.number, Outcome.UNPROVEN, RuleId.XZ_10, "缺少" + missing.words(),
                    List.of(missing));
        }
        return switch (facts.relation()) {
            case SELF -> yes(person, "申请人本人");
            case SPOUSE -> near(person, "配偶");
            case CHILD -> child(person);
            default -> together(person, "具有法定赡养、抚养、扶养义务并长期共同居住");
        };
    }

    private static Counted child(Person person) {
        if (person.age < 18) {
            return near(person, "未成年子女");
        }
        SchoolLevel school = person.facts.school();
        boolean pupil = school != SchoolLevel.NONE && school != SchoolLevel.POSTGRADUATE;
        boolean dependent = pupil || Boolean.FALSE.equals(person.facts.livesIndependently());
        String why = pupil
                ? "本科及以下全日制在校的成年子女"
                : dependent ? "不能独立生活的成年子女" : "具有法定赡养、抚养、扶养义务并长期共同居住";
        return together(person, why);
    }

    private static Counted together(Person person, String why) {
        return person.facts.living() == Living.TOGETHER
                ? yes(person, why)
                : not(person, RuleId.XZ_10, "未与申请人长期共同居住");
    }

    private static Counted near(Person person, String who) {
        Living living = person.facts.living();
        return living == Living.TOGETHER
                ? yes(person, who)
                : living == Living.AWAY
                        ? yes(person, who + "，因务工、就学分居，仍计入")
                        : not(person, RuleId.XZ_10, who + "，不共同生活，也不是因务工、就学分居");
    }

    private static Counted yes(Person person, String why) {
        return new Counted(person.number, Outcome.MET, RuleId.XZ_10, why, List.of());
    }

    private static Counted not(Person person, RuleId rule, String why) {
        return new Counted(person.number, Outcome.NOT_MET, rule, why, List.of());
    }
}
