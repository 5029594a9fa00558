package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.domain.Reason;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the officer about one member, and what was typed (TK-03, XZ-10, XZ-61).
 *
 * @param number the member's number; from the stored assessment, never from the page
 * @param label the member's name and relation
 * @param asksStatus whether a class that is only claimed waits for a verdict, or has one
 * @param asksDuty whether it waits for a verdict, or has one, that there is a duty of support with the applicant
 * @param kin the other members of whom it has to be said whether they owe this one support
 * @param status HELD, NOT_HELD or empty
 * @param duty OWED, NOT_OWED or empty
 * @param reason why, as typed
 */
record MemberForm(int number, String label, boolean asksStatus, boolean asksDuty, List<Kin> kin, String status,
        String duty, String reason) {
    private static final int LONGEST = 500;

    /** Another member, and whether he or she owes support: OWED, NOT_OWED or empty. */
    record Kin(int number, String label, String answer) {}

    /** The questions about a member; null when nothing is open. */
    static @Nullable MemberForm of(MemberFacts member, HouseholdFacts facts, List<Missing> missing, MemberNames names) {
        MemberVerdict said = member.verdict();
        Boolean held = said == null ? null : said.statusHeld();
        Boolean duty = said == null ? null : said.supportDuty();
        List<Held> statuses = member.statuses();
        boolean asksStatus = held != null || statuses != null && statuses.stream().anyMatch(one -> !one.believed());
        boolean asksDuty = duty != null
                || missing.stream()
                        .anyMatch(what -> what.fact() == Fact.DUTY_WITH_APPLICANT
                                && Integer.valueOf(member.number()).equals(what.member()));
        List<Kin> kin = kin(member, facts, missing, said == null ? null : said.kin(), names);
        return asksStatus || asksDuty || !kin.isEmpty()
                ? new MemberForm(member.number(), names.named(member.label()), asksStatus, asksDuty, kin,
                        held == null ? "" : held ? "HELD" : "NOT_HELD", owed(duty), said == null ? "" : said.reason())
                : null;
    }

    private static List<Kin> kin(MemberFacts member, HouseholdFacts facts, List<Missing> missing,
            @Nullable List<Integer> said, MemberNames names) {
        LocalDate asOf = facts.applied();
        List<MemberFacts> open = Kinship.open(facts, member, asOf);
        boolean asked = said != null
                || open.stream().anyMatch(other -> missing.contains(Kinship.missing(other, member)));
        return asked
                ? open.stream()
                        .map(other -> new Kin(other.number(), names.named(other.label()),
                                said == null ? "" : owed(said.contains(other.number()))))
                        .toList()
                : List.of();
    }

    private static String owed(@Nullable Boolean duty) {
        return duty == null ? "" : duty ? "OWED" : "NOT_OWED";
    }

    /** The same questions with other answers. */
    MemberForm typed(String field, Map<String, String> values) {
        return new MemberForm(number, label, asksStatus, asksDuty,
                kin.stream()
                        .map(one -> new Kin(one.number(), one.label(),
                                values.getOrDefault(field + ".kin" + one.number(), "")))
                        .toList(),
                values.getOrDefault(field + ".status", ""), values.getOrDefault(field + ".duty", ""),
                values.getOrDefault(field + ".reason", ""));
    }

    /** The verdict, or null when nothing is said or something is wrong. */
    @Nullable
    MemberVerdict read(String field, FieldErrors errors) {
        int before = errors.getItems().size();
        Boolean held = TwoAnswers.read(status, "HELD", "NOT_HELD", field + ".status", errors);
        Boolean owes = TwoAnswers.read(duty, "OWED", "NOT_OWED", field + ".duty", errors);
        List<Integer> owing = owing(field, errors);
        boolean said = held != null || owes != null || owing != null;
        if (errors.getItems().size() > before) {
            return null;
        }
        if (!said && !reason.isBlank()) {
            errors.add(field + (asksStatus ? ".status" : asksDuty ? ".duty" : ".kin" + kin.getFirst().number()),
                    "已写理由，请选择对" + label + "的核定意见。");
        } else if (said && Reason.isMissing(reason)) {
            errors.add(field + ".reason", "请写明核定的理由" + Reason.AT_LEAST + "。");
        } else if (reason.length() > LONGEST) {
            errors.add(field + ".reason", "理由最多 " + LONGEST + " 字。");
        } else if (said) {
            return new MemberVerdict(held, owes, owing, reason.strip());
        }
        return null;
    }

    /** Who owes support; null when nothing is said of anybody. Whoever says it of one says it of all, since silence is no answer. */
    private @Nullable List<Integer> owing(String field, FieldErrors errors) {
        if (kin.stream().allMatch(one -> one.answer().isEmpty())) {
            return null;
        }
        var owing = new ArrayList<Integer>();
        for (Kin one : kin) {
            Boolean owes = TwoAnswers.read(one.answer(), "OWED", "NOT_OWED", field + ".kin" + one.number(), errors);
            if (one.answer().isEmpty()) {
                errors.add(field + ".kin" + one.number(), "请逐人选择有无法定义务。");
            } else if (Boolean.TRUE.equals(owes)) {
                owing.add(one.number());
            }
        }
        return owing;
    }
}
