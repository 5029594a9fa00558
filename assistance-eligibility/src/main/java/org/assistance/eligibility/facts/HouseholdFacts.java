package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.SharedDays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one household for one application. Null means not known, and makes unproven any rule that needs it; an empty list means
 * asked and none.
 *
 * @param division the county or the place below it whose policy applies
 * @param area whose standard applies to the household; of a person who asks for 特困 the ties decide (TK-07)
 * @param applied the day of the application
 * @param appliedFor the programmes asked for
 * @param members everybody in the household, the applicant among them, numbered 1 to n
 * @param expenses rigid expenses
 * @param assets assets
 * @param obligors those who owe support and live elsewhere
 * @param assetVerdicts officers' decisions on assets; empty while there are none
 * @param relief the event behind an application for temporary relief, else null
 * @param tier the tier an officer chose where amounts are paid by tier (DB-11), else null
 * @param signals what lets the family seem better off than it says (XZ-29); null where nobody noted any
 * @param rigidConditions what an officer found of the locality's further conditions for 刚性支出困难 (GX-01 (5)); null while nothing is said
 */
public record HouseholdFacts(DivisionCode division, Area area, LocalDate applied, Set<Programme> appliedFor,
        List<MemberFacts> members,
        @Nullable List<ExpenseLine> expenses, @Nullable List<AssetLine> assets, @Nullable List<ObligorFacts> obligors,
        List<AssetVerdict> assetVerdicts, @Nullable ReliefEvent relief, @Nullable String tier,
        @Nullable List<Signal> signals, @Nullable ConditionVerdict rigidConditions) {

    /** A household of which nobody noted anything that does not fit what it says, and of whose locality's conditions nobody said anything. */
    public HouseholdFacts(DivisionCode division, Area area, LocalDate applied, Set<Programme> appliedFor,
            List<MemberFacts> members, @Nullable List<ExpenseLine> expenses, @Nullable List<AssetLine> assets,
            @Nullable List<ObligorFacts> obligors, List<AssetVerdict> assetVerdicts, @Nullable ReliefEvent relief,
            @Nullable String tier) {
        this(division, area, applied, appliedFor, members, expenses, assets, obligors, assetVerdicts, relief, tier,
                null, null);
    }

    /** Keeps the lists from changing; refuses two members with one number, and a household without exactly one applicant. */
    public HouseholdFacts {
        applied = SharedDays.of(applied);
        appliedFor = Asked.of(appliedFor);
        expenses = expenses == null ? null : List.copyOf(expenses);
        assets = assets == null ? null : List.copyOf(assets);
        members = Members.of(members, expenses, assets);
        obligors = obligors == null ? null : List.copyOf(obligors);
        assetVerdicts = List.copyOf(assetVerdicts);
        signals = signals == null ? null : List.copyOf(signals);
        var numbers = new HashSet<Integer>();
        int applicants = 0;
        for (MemberFacts member : members) {
            if (!numbers.add(member.number())) {
                throw new IllegalArgumentException("家庭成员编号重复：" + member.number());
            }
            if (member.relation() == Relation.SELF) {
                applicants++;
            }
        }
        if (applicants != 1) {
            throw new IllegalArgumentException("家庭成员中应有且只有一名申请人");
        }
        if (relief != null && relief.member() != null && !numbers.contains(relief.member())) {
            throw new IllegalArgumentException("没有编号为" + relief.member() + "的家庭成员");
        }
    }

    /** The same household in another division. */
    public HouseholdFacts in(DivisionCode other) {
        return new HouseholdFacts(other, area, applied, appliedFor, members, expenses, assets, obligors, assetVerdicts,
                relief, tier, signals, rigidConditions);
    }

    /** The same household asking for other programmes. */
    public HouseholdFacts asking(Set<Programme> programmes) {
        return new HouseholdFacts(division, area, applied, programmes, members, expenses, assets, obligors,
                assetVerdicts, relief, tier, signals, rigidConditions);
    }

    /** The same household with what was found of its members, its assets and those who owe it support. */
    public HouseholdFacts with(List<MemberFacts> people, @Nullable List<AssetLine> owned,
            @Nullable List<ObligorFacts> owing) {
        return new HouseholdFacts(division, area, applied, appliedFor, people, expenses, owned, owing, assetVerdicts,
                relief, tier, signals, rigidConditions);
    }

    /** The same household with what officers decided on its assets. */
    public HouseholdFacts judged(List<AssetVerdict> verdicts) {
        return new HouseholdFacts(division, area, applied, appliedFor, members, expenses, assets, obligors, verdicts,
                relief, tier, signals, rigidConditions);
    }

    /** The same household with what lets it seem better off than it says. */
    public HouseholdFacts noting(@Nullable List<Signal> seen) {
        return new HouseholdFacts(division, area, applied, appliedFor, members, expenses, assets, obligors,
                assetVerdicts, relief, tier, seen, rigidConditions);
    }

    /** The same household in another tier. */
    public HouseholdFacts inTier(@Nullable String other) {
        return new HouseholdFacts(division, area, applied, appliedFor, members, expenses, assets, obligors,
                assetVerdicts, relief, other, signals, rigidConditions);
    }

    /** The same household with another event behind its application for relief. */
    public HouseholdFacts after(@Nullable ReliefEvent event) {
        return new HouseholdFacts(division, area, applied, appliedFor, members, expenses, assets, obligors,
                assetVerdicts, event, tier, signals, rigidConditions);
    }

    /** The same household with what an officer found of the locality's further conditions for 刚性支出困难. */
    public HouseholdFacts meeting(@Nullable ConditionVerdict conditions) {
        return new HouseholdFacts(division, area, applied, appliedFor, members, expenses, assets, obligors,
                assetVerdicts, relief, tier, signals, conditions);
    }

    /** The members, with what every rule asks of them side by side. */
    public Members people() {
        return (Members) members;
    }

    /** The member with a number. */
    public MemberFacts member(int number) {
        for (MemberFacts member : members) {
            if (member.number() == number) {
                return member;
            }
        }
        throw new IllegalArgumentException("没有编号为" + number + "的家庭成员");
    }

    /** True when the programme was asked for. */
    public boolean asksFor(Programme programme) {
        return ((Asked) appliedFor).asks(programme);
    }
}
