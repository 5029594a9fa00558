package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assistance.domain.application.Document;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.assessment.Imputed;
import org.assistance.domain.assessment.TierChoice;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Way;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the officer says at the assessment, as typed.
 *
 * @param limits the limits on assets that the household is beyond, each with what is said about it
 * @param obligors the obligors of whom something waits for an officer's word
 * @param members the members of whom something waits for an officer's word
 * @param imputed the members to whom an income may be imputed
 * @param tiers the tiers of 低保 to choose from; null where the place has none or nobody gets it
 * @param beside what only some localities and some cases ask
 * @param signals what lets the family seem better off than it says
 */
record FindingsForm(List<LimitForm> limits, List<ObligorForm> obligors, List<MemberForm> members,
        List<ImputedForm> imputed, @Nullable TierForm tiers, String confirmed, String chosenAmount,
        String repeatReason, ReliefForm beside, SignalForm signals) {
    /** The form for an assessment: what it asks for, and what was said before. */
    static FindingsForm of(@Nullable CaseAssessment kept, MemberNames names, Supplier<Policy> policy,
            Function<String, @Nullable Document> papers) {
        if (kept == null) {
            return new FindingsForm(List.of(), List.of(), List.of(), List.of(), null, "", "", "", ReliefForm.NONE,
                    SignalForm.NONE);
        }
        ReliefEvent event = kept.facts().relief();
        return new FindingsForm(limits(kept, papers), obligors(kept, names), members(kept, names),
                imputed(kept, names), TierForm.of(kept, policy, names),
                event == null || event.confirmed() == null ? "" : event.confirmed().toString(),
                event == null || event.chosenAmount() == null ? "" : event.chosenAmount().plain(),
                event == null || event.repeatReason() == null ? "" : event.repeatReason(),
                ReliefForm.of(kept, event == null || event.minutes() == null
                        ? null
                        : papers.apply(event.minutes().document())),
                SignalForm.of(kept.facts()));
    }

    private static List<LimitForm> limits(CaseAssessment kept, Function<String, @Nullable Document> papers) {
        var limits = new ArrayList<LimitForm>();
        for (ProgrammeResult one : kept.result().results()) {
            for (Ruling ruling : one.rulings()) {
                AssetLimit limit = ruling.limit();
                if (limit != null && ruling.compared() != null && !ruling.compared().holds()
                        && limits.stream().noneMatch(known -> known.limit().equals(limit))) {
                    AssetVerdict said = said(kept, limit);
                    limits.add(LimitForm.of(limit,
                            limit.programme().shortLabel() + "：" + ruling.compared().format(), said,
                            said == null || said.minutes() == null ? null : papers.apply(said.minutes().document())));
                }
            }
        }
        return limits;
    }

    // What an obligor owns or holds matters to 特困 (TK-03), and to the others where the local formula for support waits for it (XZ-25).
    private static List<ObligorForm> obligors(CaseAssessment kept, MemberNames names) {
        List<ObligorFacts> all = kept.facts().obligors();
        List<Missing> missing = kept.missing();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(one -> kept.facts().asksFor(Programme.TEKUN) || one.verdict() != null
                                || missing.stream().anyMatch(what -> waitsForOfficer(what, one)))
                        .map(one -> ObligorForm.of(one, names.named(one.label())))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static boolean waitsForOfficer(Missing what, ObligorFacts obligor) {
        return Integer.valueOf(obligor.number()).equals(what.obligor()) && what.way() == Way.OFFICER;
    }

    private static List<MemberForm> members(CaseAssessment kept, MemberNames names) {
        List<Missing> missing = kept.missing();
        return kept.facts()
                .members()
                .stream()
                .map(member -> MemberForm.of(member, kept.facts(), missing, names))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ImputedForm> imputed(CaseAssessment kept, MemberNames names) {
        if (kept.result().income().isEmpty()) {
            return List.of();
        }
        List<Imputed> said = Findings.of(kept.facts()).imputed();
        return kept.facts()
                .members()
                .stream()
                .map(member -> ImputedForm.of(member, names.of(member.number()), kept.facts().applied(),
                        said.stream().filter(one -> one.member() == member.number()).findFirst().orElse(null)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable AssetVerdict said(CaseAssessment kept, AssetLimit limit) {
        return kept.facts()
                .assetVerdicts()
                .stream()
                .filter(one -> one.programme() == limit.programme() && one.ruleCode().equals(limit.ruleCode()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The same limits with what was typed about them: {@code limits[0].verdict}, {@code .reason}, {@code .number} and so on.
     *
     * @param uploaded the paper uploaded just now for a field, or null
     * @param papers the paper kept before under an id, or null
     */
    FindingsForm typed(Map<String, String> values, Function<String, @Nullable Document> uploaded,
            Function<String, @Nullable Document> papers) {
        var typed = new ArrayList<LimitForm>();
        for (int at = 0; at < limits.size(); at++) {
            LimitForm asked = limits.get(at);
            String field = "limits[" + at + "].";
            String verdict = value(values, field + "verdict");
            boolean known = verdict.equals("ACCEPT") || verdict.equals("REFUSE") && !asked.fails();
            Document paper = uploaded.apply("limits[" + at + "]");
            typed.add(new LimitForm(asked.limit(), asked.label(), known ? verdict : "",
                    value(values, field + "reason"), value(values, field + "number"), value(values, field + "heldOn"),
                    value(values, field + "participants"),
                    paper == null ? papers.apply(value(values, field + "paper")) : paper));
        }
        var found = new ArrayList<ObligorForm>();
        for (ObligorForm asked : obligors) {
            String field = "obligors[" + found.size() + "].";
            found.add(asked.typed(value(values, field + "assets"), value(values, field + "status"),
                    value(values, field + "reason")));
        }
        var people = new ArrayList<MemberForm>();
        for (MemberForm asked : members) {
            people.add(asked.typed("members[" + people.size() + "]", values));
        }
        var reckoned = new ArrayList<ImputedForm>();
        for (ImputedForm asked : imputed) {
            String field = "imputed[" + reckoned.size() + "].";
            reckoned.add(new ImputedForm(asked.member(), asked.name(), value(values, field + "kind"),
                    value(values, field + "amount"), value(values, field + "per"), value(values, field + "method"),
                    value(values, field + "reason"), value(values, field + "departure")));
        }
        return new FindingsForm(typed, found, people, reckoned, tiers == null ? null : tiers.typed(values),
                value(values, "confirmed"),
                value(values, "chosenAmount"), value(values, "repeatReason"), beside(values, uploaded, papers),
                signals.typed(values));
    }

    private ReliefForm beside(Map<String, String> values, Function<String, @Nullable Document> uploaded,
            Function<String, @Nullable Document> papers) {
        Document paper = beside.asksMeeting() ? uploaded.apply("meeting") : null;
        String verdict = value(values, "conditions");
        return new ReliefForm(beside.asksDuration(), value(values, "duration"), beside.asksMeeting(),
                new MeetingForm(value(values, "meeting.number"), value(values, "meeting.heldOn"),
                        value(values, "meeting.participants"),
                        paper == null ? papers.apply(value(values, "meeting.paper")) : paper),
                beside.asksConditions(), List.of("ACCEPT", "REFUSE").contains(verdict) ? verdict : "",
                value(values, "conditionsReason"));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether an income is imputed already, or somebody able to work has none, so that the page shows it. */
    public boolean imputes() {
        return imputed.stream().anyMatch(one -> one.used() || one.pressing());
    }

    /** Whether anything but a new computation is asked for. */
    public boolean asks() {
        return !limits.isEmpty() || !obligors.isEmpty() || !members.isEmpty() || tiers != null
                || beside.asksConditions() != null || !signals.noted().isEmpty();
    }

    /**
     * What was said, or mistakes.
     *
     * @param facts the household as it applied
     * @param policy of the day it applied
     */
    Findings read(HouseholdFacts facts, Policy policy, LocalDate today, FieldErrors errors) {
        LocalDate applied = facts.applied();
        var verdicts = new ArrayList<AssetVerdict>();
        for (int at = 0; at < limits.size(); at++) {
            AssetVerdict verdict = limits.get(at).read("limits[" + at + "]", applied, today, errors);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        var found = new TreeMap<Integer, ObligorVerdict>();
        for (int at = 0; at < obligors.size(); at++) {
            ObligorVerdict verdict = obligors.get(at).read("obligors[" + at + "]", errors);
            if (verdict != null) {
                found.put(obligors.get(at).number(), verdict);
            }
        }
        var people = new TreeMap<Integer, MemberVerdict>();
        for (int at = 0; at < members.size(); at++) {
            MemberVerdict verdict = members.get(at).read("members[" + at + "]", errors);
            if (verdict != null) {
                people.put(members.get(at).number(), verdict);
            }
        }
        var reckoned = new ArrayList<Imputed>();
        for (int at = 0; at < imputed.size(); at++) {
            Imputed one = imputed.get(at).read("imputed[" + at + "]", applied, policy, facts.area(), errors);
            if (one != null) {
                reckoned.add(one);
            }
        }
        if (!List.of("", "true", "false").contains(confirmed)) {
            errors.add("confirmed", "请在所列选项中选择。");
        }
        Money amount = null;
        if (!chosenAmount.isBlank()) {
            String problem = Money.problemOf(chosenAmount);
            if (problem == null && Money.parse(chosenAmount).positive()) {
                amount = Money.parse(chosenAmount);
            } else {
                errors.add("chosenAmount", problem == null ? "救助金额应当大于零。" : problem + "。");
            }
        }
        return new Findings(verdicts, confirmed.isEmpty() ? null : confirmed.equals("true"), amount,
                repeatReason.isBlank() ? null : repeatReason.strip(), found, reckoned, people,
                tiers == null ? TierChoice.NONE : tiers.read(errors), beside.lasting(errors),
                beside.minutes(applied, today, errors), beside.verdict(errors),
                signals.read(errors));
    }
}
