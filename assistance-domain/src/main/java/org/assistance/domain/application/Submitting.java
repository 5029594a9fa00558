package org.assistance.domain.application;

import org.assistance.domain.kinship.Statements;
import org.assistance.domain.kinship.Matching;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.OpeningCases;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.review.RightReview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into an application and opens its cases: once, in one transaction. */
@Service
@Transactional
public class Submitting {
    private final Drafting drafting;
    private final People people;
    private final Applications applications;
    private final Recording recording;
    private final Recognising recognising;
    private final Completeness completeness;
    private final OpeningCases openingCases;
    private final Cases cases;
    private final Reviews reviews;
    private final UnderReview underReview;
    private final Departures departures;
    private final Statements statements;
    private final Matching matching;
    private final TemporaryMembers temporary;
    private final Clock clock;

    Submitting(Drafting drafting, People people, Applications applications, Recording recording,
            Recognising recognising, Completeness completeness, OpeningCases openingCases, Cases cases,
            Reviews reviews, UnderReview underReview, Departures departures, Statements statements,
            Matching matching, TemporaryMembers temporary, Clock clock) {
        this.drafting = drafting;
        this.people = people;
        this.applications = applications;
        this.recording = recording;
        this.recognising = recognising;
        this.completeness = completeness;
        this.openingCases = openingCases;
        this.cases = cases;
        this.reviews = reviews;
        this.underReview = underReview;
        this.departures = departures;
        this.statements = statements;
        this.matching = matching;
        this.temporary = temporary;
        this.clock = clock;
    }

    /**
     * What would stop the application now: all that is missing, or else all that stands in the way; changes nothing, but
     * that looking at other divisions is logged.
     */
    public Optional<Submission> obstacles(UUID draftId, ApplicationContent content, ActingOfficer by) {
        List<Missing> missing = missing(draftId, content);
        if (!missing.isEmpty()) {
            return Optional.of(new Submission.Incomplete(missing));
        }
        List<Problem> problems = new ArrayList<>(Impediments.in(content, by));
        problems.addAll(impediments(drafting.required(draftId, by.scope()), content, people.known(content), by));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Submission.Refused(problems));
    }

    /** All that the application lacks, counting the proofs uploaded to the draft. */
    @Transactional(readOnly = true)
    public List<Missing> missing(UUID draftId, ApplicationContent content) {
        return completeness.missing(draftId, content);
    }

    /**
     * Submits a draft. A second submission of the same draft answers with the first one's application.
     *
     * @throws NoSuchDraft when the draft lies outside the officer's division
     * @throws IllegalMove when it was discarded
     */
    public Submission submit(UUID draftId, ApplicationContent content, ActingOfficer by) {
        Drafting.refuseUnlessAtTheCounter(by);
        ApplicationDraft draft = drafting.held(draftId, by);
        if (draft.isSubmitted()) {
            Application before = applications.findByDraftId(draftId).orElseThrow();
            return new Submission.Submitted(before, cases.ofApplication(before.id()), true);
        }
        List<Missing> missing = missing(draftId, content);
        if (!missing.isEmpty()) {
            return new Submission.Incomplete(missing);
        }
        List<Problem> problems = new ArrayList<>(Impediments.in(content, by));
        if (problems.isEmpty()) {
            Map<IdNumber, Person> known = people.hold(Recording.numbers(content))
                    .stream()
                    .collect(Collectors.toMap(Person::idNumber, person -> person));
            problems.addAll(impediments(draft, content, known, by));
        }
        if (!problems.isEmpty()) {
            return new Submission.Refused(problems);
        }
        draft.submitted(clock.instant());
        RightReview review = draft.reviewId().flatMap(reviews::find).orElse(null);
        if (review != null) {
            Application before = applications.findById(draft.restsOnId().orElseThrow()).orElseThrow();
            Application application = recording.reviewed(before, draft, content, by);
            AssistanceCase opened = openingCases.openReview(application.id(), application.facts(),
                    application.applicantName(), review.reason().label(), by);
            reviews.submitted(review.id(), opened.id());
            matching.ofApplication(application);
            return new Submission.Submitted(application, List.of(opened), false);
        }
        Application application = recording.first(draft, content, by);
        List<AssistanceCase> opened = openingCases.open(application.id(), application.facts(),
                application.applicantName(), by);
        matching.ofApplication(application);
        return new Submission.Submitted(application, opened, false);
    }

    /**
     * The application a draft became.
     *
     * @throws NoSuchDraft when the draft lies outside the scope or was not submitted
     */
    @Transactional(readOnly = true)
    public Application applicationOf(UUID draftId, DivisionScope scope) {
        drafting.required(draftId, scope);
        return applications.findByDraftId(draftId).orElseThrow(NoSuchDraft::new);
    }

    /** The cases a draft opened; as {@link #applicationOf}. */
    @Transactional(readOnly = true)
    public List<AssistanceCase> casesOf(UUID draftId, DivisionScope scope) {
        return cases.ofApplication(applicationOf(draftId, scope).id());
    }

    private List<Problem> impediments(ApplicationDraft draft, ApplicationContent content, Map<IdNumber, Person> known,
            ActingOfficer by) {
        List<Problem> problems = new ArrayList<>(Impediments.ofPeople(content, known));
        problems.addAll(temporary.problems(content));
        if (statements.names(by.officerId(), List.copyOf(Recording.numbers(content)))) {
            problems.add(new Problem("members[0].idNumber",
                    "申请家庭中有您本人或者您申报的近亲属，您须回避：填写的内容已保存为未提交的申请，请由另一名工作人员打开并提交"));
        }
        problems.addAll(draft.reviewId().isPresent()
                ? underReview.inTheWay(draft, content, known, by)
                : recognising.inTheWay(draft.id(), content, known, by));
        problems.addAll(departures.problems(draft, content, LocalDate.now(clock)));
        return problems;
    }
}
