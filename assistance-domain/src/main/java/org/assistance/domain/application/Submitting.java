package org.assistance.domain.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.OpeningCases;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into an application and opens its cases: once, in one transaction. */
@Service
@Transactional
public class Submitting {
    private final Drafting drafting;
    private final Documents documents;
    private final People people;
    private final Families families;
    private final Applications applications;
    private final Authorisations authorisations;
    private final Claims claims;
    private final OpeningCases openingCases;
    private final Cases cases;
    private final Clock clock;

    Submitting(Drafting drafting, Documents documents, People people, Families families, Applications applications,
            Authorisations authorisations, Claims claims, OpeningCases openingCases, Cases cases, Clock clock) {
        this.drafting = drafting;
        this.documents = documents;
        this.people = people;
        this.families = families;
        this.applications = applications;
        this.authorisations = authorisations;
        this.claims = claims;
        this.openingCases = openingCases;
        this.cases = cases;
        this.clock = clock;
    }

    /** What would stop the application now: all that is missing, or else all that stands in the way; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Submission> obstacles(UUID draftId, ApplicationContent content, ActingOfficer by) {
        List<Missing> missing = missing(draftId, content);
        if (!missing.isEmpty()) {
            return Optional.of(new Submission.Incomplete(missing));
        }
        List<Problem> problems = new ArrayList<>(Impediments.in(content, by));
        Map<IdNumber, Person> known = new HashMap<>();
        numbers(content).forEach(number -> people.find(new IdNumber(number))
                .ifPresent(person -> known.put(person.idNumber(), person)));
        problems.addAll(impediments(content, known));
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Submission.Refused(problems));
    }

    /** All that the application lacks, counting the proofs uploaded to the draft. */
    @Transactional(readOnly = true)
    public List<Missing> missing(UUID draftId, ApplicationContent content) {
        return MissingMaterial.of(content, uploaded(draftId));
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
            Map<IdNumber, Person> known = people.hold(numbers(content))
                    .stream()
                    .collect(Collectors.toMap(Person::idNumber, person -> person));
            problems.addAll(impediments(content, known));
        }
        if (!problems.isEmpty()) {
            return new Submission.Refused(problems);
        }
        draft.submitted(clock.instant());
        Application application = record(draft, content, by);
        List<AssistanceCase> opened = openingCases.open(application.id(), application.facts(),
                application.applicantName(), by);
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

    /** The draft in which the application of a case was typed; for callers who checked the case's scope. */
    @Transactional(readOnly = true)
    public UUID draftOf(long applicationId) {
        return applications.findById(applicationId).orElseThrow(NoSuchDraft::new).draftId();
    }

    private List<Problem> impediments(ApplicationContent content, Map<IdNumber, Person> known) {
        LocalDate on = content.applied();
        return Impediments.with(content, known, families.householdOf(content, known),
                claims.of(known.values().stream().map(Person::id).toList(), on));
    }

    private Application record(ApplicationDraft draft, ApplicationContent content, ActingOfficer by) {
        Map<IdNumber, Person> everybody = everybody(content);
        Household household = families.declare(content, everybody);
        String division = content.facts().division().value();
        List<ApplicationMember> members = content.members()
                .stream()
                .map(member -> new ApplicationMember(member.number(), personOf(member, everybody),
                        Objects.requireNonNullElse(member.relation(), Relation.OTHER), division,
                        Objects.requireNonNullElse(member.hukou(), Hukou.ELSEWHERE), member.certificate()))
                .toList();
        List<Obligor> obligors = content.obligors()
                .stream()
                .map(obligor -> new Obligor(obligor.number(),
                        obligor.name(), obligor.idNumber(),
                        Objects.requireNonNullElse(obligor.relation(), Relation.OTHER),
                        division))
                .toList();
        String phone = Objects.requireNonNull(content.phone()).value();
        HouseholdFacts facts = withPastRelief(content.facts(),
                everybody.values().stream().map(Person::id).toList());
        Application application = applications.save(new Application(draft.id(), household, content, facts, phone,
                members, obligors, by, clock.instant()));
        for (DeclaredMember member : content.members()) {
            sign(application, member.signature(), application.member(member.number()).orElseThrow());
        }
        for (int at = 0; at < obligors.size(); at++) {
            Signature signature = content.obligors().get(at).signature();
            if (signature != null) {
                authorisations.save(Authorisation.ofObligor(application, obligors.get(at), signature));
            }
        }
        return application;
    }

    private void sign(Application application, @Nullable Signature signature, ApplicationMember member) {
        if (signature != null) {
            authorisations.save(Authorisation.ofMember(application, member, signature));
        }
    }

    /** Makes the members known who were not; in the order of their numbers, so that two officers never wait in a ring. */
    private Map<IdNumber, Person> everybody(ApplicationContent content) {
        content.members()
                .stream()
                .sorted(Comparator.comparing(member -> Objects.requireNonNull(member.idNumber()).value()))
                .forEach(member -> people.add(Objects.requireNonNull(member.idNumber()), member.name()));
        Map<IdNumber, Person> everybody = people.hold(numbers(content))
                .stream()
                .collect(Collectors.toMap(Person::idNumber, person -> person));
        for (DeclaredMember member : content.members()) {
            if (!personOf(member, everybody).name().equals(member.name())) {
                throw new IllegalMove("“" + member.name() + "”的身份证号刚被登记为另一姓名，请核对后重新提交");
            }
        }
        return everybody;
    }

    private static Person personOf(DeclaredMember member, Map<IdNumber, Person> everybody) {
        return Objects.requireNonNull(everybody.get(Objects.requireNonNull(member.idNumber())));
    }

    /** What the household was granted before is on record here and is not asked for (LS-15, LS-21). */
    private HouseholdFacts withPastRelief(HouseholdFacts facts, List<Long> everybody) {
        ReliefEvent event = facts.relief();
        if (event == null) {
            return facts;
        }
        var known = new ReliefEvent(event.type(), event.cause(), event.happened(), event.place(), event.confirmed(),
                event.urgent(), event.selfPaid(), event.loss(), event.chosenAmount(),
                claims.relief(everybody, facts.applied()), event.repeatReason(), event.source());
        return new HouseholdFacts(facts.division(), facts.area(), facts.applied(), facts.appliedFor(),
                facts.members(), facts.expenses(), facts.assets(), facts.obligors(), facts.assetVerdicts(), known,
                facts.tier());
    }

    private Set<DocumentCategory> uploaded(UUID draftId) {
        return documents.ofDraft(draftId).stream().map(DocumentLine::category).collect(Collectors.toSet());
    }

    private static List<String> numbers(ApplicationContent content) {
        return content.members()
                .stream()
                .map(DeclaredMember::idNumber)
                .filter(Objects::nonNull)
                .map(IdNumber::value)
                .toList();
    }
}
