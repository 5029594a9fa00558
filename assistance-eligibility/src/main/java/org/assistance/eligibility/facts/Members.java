package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.assistance.eligibility.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The members of a household: a list like any other that nobody changes. Beside the list stands what every rule asks of them, of what they spend and of what they own,
 * side by side in one array ({@link FactSheet}), so that a rule goes through one stretch of memory and not from object to object. The sheet says nothing that
 * the facts do not say. Members are named by their place in the list, lines by theirs on the sheet.
 */
public final class Members extends SheetLines implements RandomAccess {

    private static final Relation[] RELATIONS = Relation.values();

    private static final Living[] LIVING = Living.values();

    private static final Exclusion[] EXCLUSIONS = Exclusion.values();

    private static final SchoolLevel[] SCHOOLS = SchoolLevel.values();

    private final MemberFacts[] members;

    private final int size;

    private Members(MemberFacts[] members, @Nullable List<ExpenseLine> spent, @Nullable List<AssetLine> owned) {
        super(members, spent, owned);
        this.members = members;
        this.size = members.length;
    }

    /** These members with what they spend and own; themselves where they are such a list with the same expenses and assets already. */
    static Members of(List<MemberFacts> members, @Nullable List<ExpenseLine> spent, @Nullable List<AssetLine> owned) {
        return members instanceof Members same && same.areOf(spent, owned)
                ? same
                : new Members(members.toArray(MemberFacts[]::new), spent, owned);
    }

    @Override
    public MemberFacts get(int place) {
        return members[place];
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The place of a member.
     *
     * @throws IllegalArgumentException when it is not of this household
     */
    public int place(MemberFacts member) {
        for (int place = 0; place < members.length; place++) {
            if (members[place] == member) {
                return place;
            }
        }
        int place = indexOf(member);
        if (place < 0) {
            throw new IllegalArgumentException("没有编号为" + member.number() + "的家庭成员");
        }
        return place;
    }

    /** The number of a member. */
    public int number(int place) {
        return FactSheet.number(sheet, place);
    }

    /** How a member is related to the applicant. */
    public Relation relation(int place) {
        return RELATIONS[FactSheet.relation(sheet, place)];
    }

    /** Whether a member lives with the applicant; null while it is not known. */
    public @Nullable Living living(int place) {
        int known = FactSheet.living(sheet, place);
        return known < 0 ? null : LIVING[known];
    }

    /** Why a member is not counted whatever the address; null while it is not known. */
    public @Nullable Exclusion exclusion(int place) {
        int known = FactSheet.exclusion(sheet, place);
        return known < 0 ? null : EXCLUSIONS[known];
    }

    /** True when a member was alive on a day. */
    public boolean livingOn(int place, LocalDate day) {
        return !FactSheet.says(sheet, place, FactSheet.DIED) || members[place].livingOn(day);
    }

    /** The age of a member in completed years on a day, or null when the birth date is not known. */
    public @Nullable Integer ageOn(int place, LocalDate day) {
        return FactSheet.says(sheet, place, FactSheet.BORN)
                ? (Integer) FactSheet.ageOn(sheet, place, day)
                : members[place].ageOn(day);
    }

    /** True when a member was asked for benefits and statuses and holds none of some kinds, each a bit by its place. */
    public boolean holdsNone(int place, int kinds) {
        return FactSheet.says(sheet, place, FactSheet.HELD_KNOWN) && (FactSheet.held(sheet, place) & kinds) == 0;
    }

    /** True when a member has some disability certificate. */
    public boolean certified(int place) {
        return shows(place, Certificate.GRADES);
    }

    /** Whether a certificate of a member shows a grade up to one, the first being the gravest. */
    private boolean shows(int place, int grade) {
        return FactSheet.says(sheet, place, FactSheet.FIRST_GRADE * ((1 << grade) - 1));
    }

    /** Whether a member is seriously ill as the local authority recognises it; null while it is not known. */
    public @Nullable Boolean seriousIllness(int place) {
        return said(place, FactSheet.ILLNESS_KNOWN, FactSheet.ILL);
    }

    /** What was said of the duty of support between a member and the applicant; null where nobody said anything. */
    public @Nullable Boolean supportDuty(int place) {
        return said(place, FactSheet.DUTY_SAID, FactSheet.DUTY);
    }

    /** Whether a member can live independently; null while it is not known. */
    public @Nullable Boolean livesIndependently(int place) {
        return said(place, FactSheet.INDEPENDENCE_SAID, FactSheet.INDEPENDENT);
    }

    /** The school a member goes to; null while it is not known. */
    public @Nullable SchoolLevel school(int place) {
        int known = FactSheet.school(sheet, place);
        return known < 0 ? null : SCHOOLS[known];
    }

    /** What an officer found of a member, or null. */
    public @Nullable MemberVerdict verdict(int place) {
        return FactSheet.says(sheet, place, FactSheet.VERDICT) ? members[place].verdict() : null;
    }

    private @Nullable Boolean said(int place, int known, int yes) {
        return FactSheet.says(sheet, place, known) ? (Boolean) FactSheet.says(sheet, place, yes) : null;
    }

    /** What only some places ask of a member; nothing known where nobody was asked. */
    public Circumstances local(int place) {
        return FactSheet.says(sheet, place, FactSheet.ASKED_MORE) ? members[place].local() : Circumstances.UNKNOWN;
    }

    /**
     * Whether a disability certificate of a member with a fitting impairment counts on a day, as {@link Certificate#anyOn} says.
     *
     * @param worst the last grade that can be fitting, the first being the gravest
     */
    public Outcome certified(int place, int worst, Predicate<Impairment> fitting, LocalDate day) {
        if (!shows(place, worst)) {
            return FactSheet.says(sheet, place, FactSheet.CERTIFICATES_KNOWN) ? Outcome.NOT_MET : Outcome.UNPROVEN;
        }
        long only = FactSheet.certificate(sheet, place);
        return only == CertificateWord.NONE
                ? Certificate.anyOn(members[place].certificates(), day, fitting)
                : CertificateWord.anyOn(only, day, fitting);
    }
}
