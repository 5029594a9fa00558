package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What somebody holds already, and that nobody holds two classes at once (XZ-61, matrix 11.5). */
public final class Statuses {

    private static final String ONE_HOUSEHOLD = "；同一人同一时间只计入一户，现与本户共同生活的，先在原户办理减员";

    /** Which classes stand against a programme, where it is asked for and where it is only looked at on the way. */
    private static final Map<Programme, Set<HeldKind>> ASKED = bars(true);

    private static final Map<Programme, Set<HeldKind>> ON_THE_WAY = bars(false);

    /** The kinds that are a class of a household or of one in it: no other stands against a programme. */
    private static final int CLASSES = HeldKind
            .bits(Arrays.stream(HeldKind.values()).filter(HeldKind::householdClass).toArray(HeldKind[]::new));

    private static final Ruling NONE = Ruling.met(RuleId.XZ_61, null, "没有互斥的在享待遇");

    private Statuses() {}

    private static Map<Programme, Set<HeldKind>> bars(boolean asked) {
        var bars = new EnumMap<Programme, Set<HeldKind>>(Programme.class);
        for (Programme programme : Programme.values()) {
            bars.put(programme, barring(programme, asked));
        }
        return bars;
    }

    private static Set<HeldKind> bars(Programme programme, boolean asked) {
        return Objects.requireNonNull((asked ? ASKED : ON_THE_WAY).get(programme));
    }

    /** Whether one of the kinds is held on a day; unproven when nobody asked. */
    public static Outcome holds(@Nullable List<Held> statuses, LocalDate day, HeldKind... kinds) {
        return statuses == null ? Outcome.UNPROVEN : find(statuses, day, kinds) == null ? Outcome.NOT_MET : Outcome.MET;
    }

    /** The status of one of the kinds held on a day, or null. */
    public static @Nullable Held find(List<Held> statuses, LocalDate day, HeldKind... kinds) {
        for (int at = 0; at < statuses.size(); at++) {
            Held held = statuses.get(at);
            if (held.during().contains(day)) {
                for (HeldKind kind : kinds) {
                    if (held.kind() == kind) {
                        return held;
                    }
                }
            }
        }
        return null;
    }

    /** Whether one of the kinds is held on a day, or decided to begin later; unproven when nobody asked. */
    public static Outcome holdsOrWill(@Nullable List<Held> statuses, LocalDate day, HeldKind... kinds) {
        if (statuses == null) {
            return Outcome.UNPROVEN;
        }
        for (int at = 0; at < statuses.size(); at++) {
            Held held = statuses.get(at);
            for (HeldKind kind : kinds) {
                if (held.kind() == kind && notOver(held, day)) {
                    return Outcome.MET;
                }
            }
        }
        return Outcome.NOT_MET;
    }

    /** The statuses that give access to something else: what is only claimed gives none (XZ-57, fail closed). */
    public static @Nullable List<Held> believed(@Nullable List<Held> statuses) {
        if (statuses == null) {
            return null;
        }
        for (Held held : statuses) {
            if (!held.believed()) {
                return statuses.stream().filter(Held::believed).toList();
            }
        }
        return statuses;
    }

    /** What is missing where a status is only claimed and an officer has not looked into it yet. */
    public static Missing claimed(MemberFacts member, Held held) {
        return Missing.of(Fact.STATUS_VERDICT, member, claimed(held));
    }

    static String claimed(Held held) {
        return "申报的" + held.kind().label() + "的核实结论";
    }

    /** The 特困 support that a member holds or is to hold, believed before only claimed and standing before under review; or null. */
    public static @Nullable Held tekun(MemberFacts member, LocalDate day) {
        List<Held> statuses = member.statuses();
        if (statuses == null || statuses.isEmpty()) {
            return null;
        }
        Held best = null;
        for (Held held : statuses) {
            if (held.kind() == HeldKind.TEKUN && notOver(held, day) && (best == null || rank(held) > rank(best))) {
                best = held;
            }
        }
        return best;
    }

    private static int rank(Held held) {
        return (held.believed() ? 2 : 0) + (held.underReview() ? 0 : 1);
    }

    private static boolean notOver(Held held, LocalDate day) {
        LocalDate to = held.during().to();
        return to == null || !to.isBefore(day);
    }

    private static boolean standsInTheWay(Held held, LocalDate day) {
        return notOver(held, day) && !held.underReview();
    }

    /** A status in words, with since when and where it is held. */
    public static String named(MemberFacts member, Held held, LocalDate day) {
        LocalDate from = held.during().from();
        String begins = from.isAfter(day) ? "已确认自" + from + "起享受" : "自" + from + "起已享受";
        return member.label() + begins + held.kind().label() + (held.origin() == null ? "" : "（" + held.origin() + "）");
    }

    /**
     * Rules that none of the members holds a class that stands against the programme, or is to hold it by a decision already taken; the
     * same class bars itself where it is asked for. The grant under review does not count.
     */
    public static Found oneClassOnly(Question question, Who members, Programme programme) {
        LocalDate day = question.asOf();
        List<Missing> missing = List.of();
        for (int at = 0; at < members.size(); at++) {
            if (members.holdsNone(at, CLASSES)) {
                continue;
            }
            MemberFacts member = members.get(at);
            List<Held> statuses = member.statuses();
            if (statuses == null) {
                missing = missing.isEmpty() ? new ArrayList<>(2) : missing;
                missing.add(Missing.of(Fact.STATUSES, member));
                continue;
            }
            Set<HeldKind> bars = bars(programme, question.facts().asksFor(programme));
            for (int one = 0; one < statuses.size(); one++) {
                Held held = statuses.get(one);
                if (bars.contains(held.kind()) && standsInTheWay(held, day)) {
                    boolean elsewhere = ofAnotherHousehold(held, members, day);
                    return new Found.Said(RuleId.XZ_61, Outcome.NOT_MET, member.number(),
                            () -> named(member, held, day) + "，不能同时认定" + programme.shortLabel()
                                    + (elsewhere ? ONE_HOUSEHOLD : ""));
                }
            }
        }
        return missing.isEmpty() ? NONE : Ruling.unproven(RuleId.XZ_61, null, missing);
    }

    /** True when a class that whole households hold is held by some of the members only: then they count in another household (XZ-13). */
    private static boolean ofAnotherHousehold(Held held, Who members, LocalDate day) {
        HeldKind kind = held.kind();
        if (kind != HeldKind.DIBAO && kind != HeldKind.EDGE && kind != HeldKind.RIGID_EXPENDITURE) {
            return false;
        }
        for (MemberFacts member : members) {
            if (holdsOrWill(member.statuses(), day, kind) == Outcome.NOT_MET) {
                return true;
            }
        }
        return false;
    }

    private static Set<HeldKind> barring(Programme programme, boolean asked) {
        Set<HeldKind> bars = EnumSet.allOf(HeldKind.class);
        bars.removeIf(kind -> !kind.householdClass());
        switch (programme) {
            // A family that is 边缘 already and asks for 单人户 only is tested on the way, and granted nothing twice.
            case EDGE -> {
                bars.remove(HeldKind.DIBAO_ALONE);
                if (!asked) {
                    bars.remove(HeldKind.EDGE);
                }
            }
            case TEKUN, DIBAO, RIGID_EXPENDITURE, TEMPORARY_RELIEF, LIVING_SUBSIDY, CARE_SUBSIDY -> {
            }
        }
        return bars;
    }

    /** Rules that a member may become a 单人户: a 边缘 status of the family does not stand against it (DB-06). */
    public static Found aloneOnly(MemberFacts member, LocalDate day) {
        List<Held> statuses = member.statuses();
        if (statuses == null) {
            return Ruling.unproven(RuleId.XZ_61, member.number(), Missing.of(Fact.STATUSES, member));
        }
        for (Held held : statuses) {
            if (held.kind().householdClass() && held.kind() != HeldKind.EDGE && standsInTheWay(held, day)) {
                return Found.notMet(RuleId.XZ_61, member.number(), () -> named(member, held, day) + "，不能同时享受单人户低保");
            }
        }
        return Ruling.met(RuleId.XZ_61, member.number(), "没有互斥的在享待遇");
    }
}
