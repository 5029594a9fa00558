package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one member of the household. Null means not known, and makes unproven any rule that needs it; an empty list means
 * asked and none.
 *
 * @param number 1 to n; other lists refer to it
 * @param relation to the applicant
 * @param birthDate date of birth
 * @param sex sex
 * @param deathDate the day of death, or null while living
 * @param living whether the member lives with the applicant, is away for work or school, or lives apart
 * @param supportDuty an officer's answer where the relation alone does not tell whether there is a duty of support; usually null
 * @param livesIndependently whether an adult can live independently
 * @param independenceBar why not
 * @param school full-time school attended
 * @param exclusion why the member is not counted whatever the address
 * @param certificates disability certificates
 * @param care need of long-term care
 * @param seriousIllness a serious illness recognised by the local authority
 * @param labour labour ability
 * @param unmetSelfCare how many of the six self-care items are not met, 0 to 6, when assessed
 * @param supportForm the form of support wanted under 特困
 * @param ties to land, collective income or resettlement, asked of who wants 特困 (TK-07)
 * @param statuses benefits and statuses held
 * @param incomes incomes
 * @param outflows regular payments away
 * @param kin the numbers of the members who owe this member support, where the relation does not tell (TK-03)
 * @param verdict what an officer found where neither the relation nor a source settles it, or null
 * @param circumstances what only the rules of some places ask; null when nothing of it was asked
 */
public record MemberFacts(int number, Relation relation, @Nullable LocalDate birthDate, @Nullable Sex sex,
        @Nullable LocalDate deathDate,
        @Nullable Living living, @Nullable Boolean supportDuty, @Nullable Boolean livesIndependently,
        @Nullable IndependenceBar independenceBar, @Nullable SchoolLevel school, @Nullable Exclusion exclusion,
        @Nullable List<Certificate> certificates, @Nullable Care care, @Nullable Boolean seriousIllness,
        @Nullable LabourAbility labour,
        @Nullable Integer unmetSelfCare, @Nullable SupportForm supportForm, @Nullable RuralTies ties,
        @Nullable List<Held> statuses,
        @Nullable List<IncomeLine> incomes, @Nullable List<OutflowLine> outflows,
        @Nullable List<Integer> kin, @Nullable MemberVerdict verdict, @Nullable Circumstances circumstances) {

    /** Made once, since nearly every line of an answer names somebody. */
    private static final String[][] LABELS = new String[Relation.values().length][16];

    static {
        for (Relation relation : Relation.values()) {
            for (int number = 0; number < 16; number++) {
                LABELS[relation.ordinal()][number] = label(number, relation);
            }
        }
    }

    /** Keeps the lists from changing and the count of self-care items within six. */
    public MemberFacts {
        if (unmetSelfCare != null && (unmetSelfCare < 0 || unmetSelfCare > 6)) {
            throw new IllegalArgumentException("未达标的自理项目数应为0至6");
        }
        certificates = certificates == null ? null : List.copyOf(certificates);
        statuses = statuses == null ? null : List.copyOf(statuses);
        incomes = incomes == null ? null : List.copyOf(incomes);
        outflows = outflows == null ? null : List.copyOf(outflows);
        kin = kin == null ? null : List.copyOf(kin);
    }

    /** A member of whom no officer has said anything. */
    public MemberFacts(int number, Relation relation, @Nullable LocalDate birthDate, @Nullable Sex sex,
            @Nullable LocalDate deathDate, @Nullable Living living, @Nullable Boolean supportDuty,
            @Nullable Boolean livesIndependently, @Nullable IndependenceBar independenceBar,
            @Nullable SchoolLevel school, @Nullable Exclusion exclusion, @Nullable List<Certificate> certificates,
            @Nullable Care care, @Nullable Boolean seriousIllness, @Nullable LabourAbility labour,
            @Nullable Integer unmetSelfCare, @Nullable SupportForm supportForm, @Nullable RuralTies ties,
            @Nullable List<Held> statuses, @Nullable List<IncomeLine> incomes, @Nullable List<OutflowLine> outflows) {
        this(number, relation, birthDate, sex, deathDate, living, supportDuty, livesIndependently, independenceBar,
                school, exclusion, certificates, care, seriousIllness, labour, unmetSelfCare, supportForm, ties,
                statuses, incomes, outflows, null, null, null);
    }

    /** True when the member was alive on a day. */
    public boolean livingOn(LocalDate day) {
        return deathDate == null || deathDate.isAfter(day);
    }

    /** The age in completed years on a day, or null when the birth date is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Months.age(birthDate, day);
    }

    /**
     * Whether the member may count by what is declared: not excluded (XZ-11) and not living apart (XZ-10); what is not known
     * leaves it open.
     */
    public boolean mayCount() {
        return (exclusion == null || exclusion == Exclusion.NONE) && living != Living.APART;
    }

    /** The member with other incomes. */
    public MemberFacts earning(@Nullable List<IncomeLine> lines) {
        return of(deathDate, certificates, supportForm, statuses, lines);
    }

    /** The member with other benefits and statuses. */
    public MemberFacts holding(@Nullable List<Held> others) {
        return of(deathDate, certificates, supportForm, others, incomes);
    }

    /** The member with another form of support wanted. */
    public MemberFacts wanting(@Nullable SupportForm form) {
        return of(deathDate, certificates, form, statuses, incomes);
    }

    /** The member with what the registers know of life and disability. */
    public MemberFacts recorded(@Nullable LocalDate died, @Nullable List<Certificate> others) {
        return of(died, others, supportForm, statuses, incomes);
    }

    /** The member with another answer to why he or she is not counted whatever the address. */
    public MemberFacts excluded(@Nullable Exclusion why) {
        return new MemberFacts(number, relation, birthDate, sex, deathDate, living, supportDuty, livesIndependently,
                independenceBar, school, why, certificates, care, seriousIllness, labour, unmetSelfCare, supportForm,
                ties, statuses, incomes, outflows, kin, verdict, circumstances);
    }

    /** The member with an officer's verdict: what it says of the duties of support counts. */
    public MemberFacts found(MemberVerdict said) {
        return new MemberFacts(number, relation, birthDate, sex, deathDate, living,
                said.supportDuty() == null ? supportDuty : said.supportDuty(), livesIndependently, independenceBar,
                school, exclusion, certificates, care, seriousIllness, labour, unmetSelfCare, supportForm, ties,
                statuses, incomes, outflows, said.kin() == null ? kin : said.kin(), said, circumstances);
    }

    /** The member with another number of self-care items that are not met. */
    public MemberFacts unableIn(@Nullable Integer items) {
        return new MemberFacts(number, relation, birthDate, sex, deathDate, living, supportDuty, livesIndependently,
                independenceBar, school, exclusion, certificates, care, seriousIllness, labour, items, supportForm,
                ties, statuses, incomes, outflows, kin, verdict, circumstances);
    }

    /** The member with other answers to what only some places ask. */
    public MemberFacts under(@Nullable Circumstances others) {
        return new MemberFacts(number, relation, birthDate, sex, deathDate, living, supportDuty, livesIndependently,
                independenceBar, school, exclusion, certificates, care, seriousIllness, labour, unmetSelfCare,
                supportForm, ties, statuses, incomes, outflows, kin, verdict, others);
    }

    /** What only some places ask; nothing known where nobody was asked. */
    public Circumstances local() {
        return circumstances == null ? Circumstances.UNKNOWN : circumstances;
    }

    private MemberFacts of(@Nullable LocalDate died, @Nullable List<Certificate> certified,
            @Nullable SupportForm form, @Nullable List<Held> held, @Nullable List<IncomeLine> earned) {
        return new MemberFacts(number, relation, birthDate, sex, died, living, supportDuty, livesIndependently,
                independenceBar, school, exclusion, certified, care, seriousIllness, labour, unmetSelfCare, form, ties,
                held, earned, outflows, kin, verdict, circumstances);
    }

    /** What an officer wrote beside a verdict, for sentences that rest on it; empty where nobody did. */
    public String verdictReason() {
        return verdict == null ? "" : "（经办人核定：" + verdict.reason() + "）";
    }

    /** How sentences name the member: {@code 成员2（子女）}. */
    public String label() {
        String[] labels = LABELS[relation.ordinal()];
        return number >= 0 && number < labels.length ? labels[number] : label(number, relation);
    }

    private static String label(int number, Relation relation) {
        return "成员" + number + "（" + relation.label() + "）";
    }
}
