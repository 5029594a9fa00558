package org.assistance.domain.application;

import org.assistance.domain.kinship.Matching;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.Amending;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Declaration;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what a family declared while its case is at the intake (更正申报内容): the form is filled with what stands, and
 * becomes a new version of the whole. Every undecided case of the application rests on it from then on, and what was
 * built on the earlier version stops counting; decided cases keep the version they were decided on.
 */
@Service
@Transactional
public class Correcting {
    private final CaseFile caseFile;
    private final Cases cases;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Documents documents;
    private final Applications applications;
    private final Authorisations authorisations;
    private final People people;
    private final Claims claims;
    private final HeldRights held;
    private final UnderReview underReview;
    private final Recognising recognising;
    private final Misnamed misnamed;
    private final Completeness completeness;
    private final Recording recording;
    private final Departures departures;
    private final Amending amending;
    private final Matching matching;
    private final TemporaryMembers temporary;
    private final Clock clock;

    Correcting(CaseFile caseFile, Cases cases, Drafting drafting, Drafts drafts, Documents documents,
            Applications applications, Authorisations authorisations, People people, Claims claims,
            HeldRights held, UnderReview underReview, Recognising recognising, Misnamed misnamed,
            Completeness completeness, Recording recording, Departures departures,
            Amending amending,
            Matching matching, TemporaryMembers temporary, Clock clock) {
        this.matching = matching;
        this.temporary = temporary;
        this.caseFile = caseFile;
        this.cases = cases;
        this.drafting = drafting;
        this.drafts = drafts;
        this.documents = documents;
        this.applications = applications;
        this.authorisations = authorisations;
        this.people = people;
        this.claims = claims;
        this.held = held;
        this.underReview = underReview;
        this.recognising = recognising;
        this.misnamed = misnamed;
        this.completeness = completeness;
        this.recording = recording;
        this.departures = departures;
        this.amending = amending;
        this.clock = clock;
    }

    /** Whether an officer may correct now: the township's clerk, while the case is at the intake. */
    public static boolean mayCorrect(AssistanceCase of, ActingOfficer by) {
        return of.allows(by, Action.CASE_CORRECT);
    }

    /**
     * Opens the form with what stands, or the correction that is being typed already.
     *
     * @throws NoSuchCase when the case lies outside the officer's division
     * @throws NotAllowed when the post does not take applications on
     * @throws IllegalMove when the case is not at the intake
     */
    public ApplicationDraft begin(long caseId, ActingOfficer by) {
        AssistanceCase of = caseFile.required(caseId, by.scope());
        refuseUnlessClerk(by);
        of.refuseUnlessAt(Stage.INTAKE);
        Application standing = applications.hold(of.applicationId()).orElseThrow();
        return drafts.openCorrection(standing.id()).orElseGet(() -> {
            ApplicationDraft typed = drafts.findById(standing.draftId()).orElseThrow();
            return drafts
                    .save(ApplicationDraft.correcting(standing, typed, temporary.known(typed.content().values()), by,
                            clock.instant()));
        });
    }

    /** The correction that is being typed for a case, if any. */
    @Transactional(readOnly = true)
    public Optional<ApplicationDraft> openFor(AssistanceCase of) {
        return drafts.openCorrection(of.applicationId());
    }

    /** The day of the application that a draft corrects, which no correction changes; empty for a draft that corrects none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> appliedOn(ApplicationDraft draft) {
        return draft.correctsId().flatMap(applications::findById).map(Application::appliedOn);
    }

    /** The cases that a correction changes: those of the application that are not decided. */
    @Transactional(readOnly = true)
    public List<AssistanceCase> changedBy(ApplicationDraft draft) {
        long corrected = draft.correctsId().orElseThrow(NoSuchDraft::new);
        return cases.ofApplication(corrected)
                .stream()
                .filter(of -> of.applicationId() == corrected && of.stage() != Stage.PAYMENT
                        && of.stage() != Stage.CLOSED)
                .toList();
    }

    /** What would stop the correction now: all that is missing, or else all that stands in the way; changes nothing. */
    public Optional<Submission> obstacles(UUID draftId, ApplicationContent content, ActingOfficer by) {
        ApplicationDraft draft = drafting.required(draftId, by.scope());
        return obstacles(draft, content, people.known(content), by);
    }

    /**
     * Makes the new version. A second submission of the same draft answers with the first one's version.
     *
     * @throws NoSuchDraft when the draft lies outside the officer's division
     * @throws IllegalMove when the case is not at the intake any more, or the draft was discarded
     */
    public Submission correct(UUID draftId, ApplicationContent content, ActingOfficer by) {
        refuseUnlessClerk(by);
        ApplicationDraft draft = drafting.held(draftId, by);
        if (draft.isSubmitted()) {
            Application written = applications.findByDraftId(draftId).orElseThrow();
            return new Submission.Submitted(written, cases.ofApplication(written.id()), true);
        }
        Application before = applications.hold(draft.correctsId().orElseThrow(NoSuchDraft::new)).orElseThrow();
        List<AssistanceCase> changed = changedBy(draft);
        if (changed.stream().noneMatch(of -> of.stage() == Stage.INTAKE)) {
            throw new IllegalMove("案件已不在“受理”环节，不能更正申报内容；需要更正的请先退回");
        }
        Map<IdNumber, Person> known = people.hold(Recording.numbers(content))
                .stream()
                .collect(Collectors.toMap(Person::idNumber, person -> person));
        Optional<Submission> obstacles = obstacles(draft, content, known, by);
        if (obstacles.isPresent()) {
            return obstacles.get();
        }
        draft.submitted(clock.instant());
        String reason = reason(draft);
        misnamed.in(before, content, known).forEach((member, person) -> person.mend(member.name()));
        Application written = recording.corrected(before, draft, content, reason, by);
        var newer = new Declaration(written.id(), written.number(), written.division(), written.applicantName());
        changed.forEach(of -> amending.declaredAnew(of, newer, reason, by));
        settleAuthorisations(before, written, changed);
        matching.ofApplication(written);
        return new Submission.Submitted(written, changed, false);
    }

    private Optional<Submission> obstacles(ApplicationDraft draft, ApplicationContent content,
            Map<IdNumber, Person> known, ActingOfficer by) {
        List<Missing> missing = completeness.missing(draft.id(), content);
        if (!missing.isEmpty()) {
            return Optional.of(new Submission.Incomplete(missing));
        }
        Application before = applications.findById(draft.correctsId().orElseThrow(NoSuchDraft::new)).orElseThrow();
        List<Problem> problems = new ArrayList<>(Impediments.in(content, by));
        problems.addAll(unlike(before, draft, content));
        problems.addAll(temporary.problems(content));
        problems.addAll(departures.problems(draft, content, LocalDate.now(clock)));
        // What the family asks for here is no claim against itself.
        List<AssistanceCase> own = cases.ofApplication(before.id());
        Set<String> numbers = own.stream().map(AssistanceCase::number).collect(Collectors.toSet());
        Set<Long> ids = own.stream().map(AssistanceCase::id).collect(Collectors.toSet());
        List<Claim> claimed = claims.of(ids(known.values()));
        List<Claim> others = (draft.reviewId().isPresent() ? underReview.others(draft, claimed) : claimed).stream()
                .filter(claim -> !numbers.contains(claim.caseNumber()))
                .toList();
        Set<Long> everybody = Set.copyOf(ids(known.values()));
        YearMonth from = YearMonth.from(content.applied());
        List<HeldRight> rights = (draft.reviewId().isPresent()
                ? underReview.others(draft, everybody, from)
                : held.of(everybody, from)).stream()
                .filter(right -> !ids.contains(right.caseId()))
                .toList();
        Set<String> mended = misnamed.in(before, content, known)
                .keySet()
                .stream()
                .map(member -> member.field("name"))
                .collect(Collectors.toSet());
        Impediments.ofPeople(content, known)
                .stream()
                .filter(problem -> !mended.contains(problem.field()))
                .forEach(problems::add);
        problems.addAll(recognising.inTheWay(draft.id(), content, known, before.householdId(), others, rights,
                everybody, by));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Submission.Refused(problems));
    }

    /** What a correction cannot change, because the case and its limits rest on it. */
    private List<Problem> unlike(Application before, ApplicationDraft draft, ApplicationContent content) {
        var problems = new ArrayList<Problem>();
        LocalDate applied = before.appliedOn();
        if (!content.applied().equals(applied)) {
            problems.add(new Problem(DraftContent.APPLIED, "申请日期（" + applied + "）不能更正"));
        }
        if (!content.facts().appliedFor().equals(before.programmes())) {
            problems.add(new Problem("programmes", "申请事项不能更正：要增加的请另行申请，不再申请的请办理撤回"));
        }
        for (DeclaredMember member : content.members()) {
            Signature signature = member.signature();
            if (signature != null && signature.on().isBefore(draft.begunOn()) && joins(member, before)) {
                problems.add(new Problem(member.field("signedOn"), member.label() + "是新增的成员，须另行签署核对授权书；请填写这次签署的日期，不早于"
                        + draft.begunOn()));
            }
        }
        ReliefEvent event = content.facts().relief();
        boolean urgent = event != null && event.type() == ReliefType.EMERGENCY && Boolean.TRUE.equals(event.urgent());
        if (!urgent && changedBy(draft).stream().anyMatch(of -> of.route() == Route.FAST_RELIEF)) {
            problems.add(new Problem("reliefUrgent", "本案按小额快救办理；不再需要立即救助的，请在案件中办理“转一般程序”"));
        }
        if (Reason.isMissing(reason(draft))) {
            problems.add(new Problem(DraftContent.CORRECTION, "请写明更正的原因和依据" + Reason.AT_LEAST));
        } else if (documents.ofDraft(draft.id()).isEmpty()
                && drafts.findById(before.draftId()).orElseThrow().content().saysTheSame(draft.content())) {
            problems.add(new Problem(DraftContent.CORRECTION, "与第" + before.number() + "版相比没有任何改动；只补充材料的，直接在案件中上传"));
        }
        return problems;
    }

    /** XZ-51: whoever was not declared before has signed nothing yet. */
    private static boolean joins(DeclaredMember member, Application before) {
        return before.members().stream().noneMatch(one -> one.person().idNumber().equals(member.idNumber()));
    }

    /** What was registered again stays ended if it had ended; the earlier version's end once no case rests on it. */
    private void settleAuthorisations(Application before, Application written, Collection<AssistanceCase> changed) {
        List<Authorisation> earlier = authorisations.ofApplication(before.id());
        for (Authorisation again : authorisations.ofApplication(written.id())) {
            earlier.stream()
                    .filter(old -> old.isTheSamePaperAs(again))
                    .flatMap(old -> old.endsOn().stream())
                    .forEach(again::end);
        }
        boolean nobodyLeft = cases.ofApplication(before.id())
                .stream()
                .allMatch(of -> of.applicationId() != before.id() || changed.contains(of));
        if (nobodyLeft) {
            LocalDate today = LocalDate.now(clock);
            earlier.forEach(old -> old.end(today));
        }
    }

    private static String reason(ApplicationDraft draft) {
        return draft.content().text(DraftContent.CORRECTION).strip();
    }

    private static List<Long> ids(Collection<Person> known) {
        return known.stream().map(Person::id).toList();
    }

    private static void refuseUnlessClerk(ActingOfficer by) {
        if (!by.isOneOf(Action.CASE_CORRECT.roles())) {
            throw new NotAllowed("更正申报内容由乡镇（街道）经办人办理");
        }
    }
}
