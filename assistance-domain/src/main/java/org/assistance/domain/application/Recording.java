package org.assistance.domain.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import java.util.function.UnaryOperator;
import org.springframework.transaction.annotation.Transactional;

/** Writes an application down: the people, the household, the declaration and the authorisations that were signed. */
@Component
class Recording {
    private final People people;
    private final Families families;
    private final Applications applications;
    private final Authorisations authorisations;
    private final Claims claims;
    private final Departures departures;
    private final Secrets secrets;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final StrikingOut striking;
    private final Clock clock;

    Recording(People people, Families families, Applications applications, Authorisations authorisations,
            Claims claims, Departures departures, Secrets secrets, Accounts accounts, IdNumbers idNumbers,
            StrikingOut striking, Clock clock) {
        this.people = people;
        this.families = families;
        this.applications = applications;
        this.authorisations = authorisations;
        this.claims = claims;
        this.departures = departures;
        this.secrets = secrets;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.striking = striking;
        this.clock = clock;
    }

    /** The first version. */
    Application first(ApplicationDraft draft, ApplicationContent content, ActingOfficer by) {
        Map<IdNumber, Person> everybody = everybody(content);
        return record(draft, content, everybody, families.declare(content, everybody), null, List.of(), by);
    }

    /** A corrected version; the earlier one stays as it is. */
    Application corrected(Application before, ApplicationDraft draft, ApplicationContent content, String reason,
            ActingOfficer by) {
        Map<IdNumber, Person> everybody = everybody(content);
        return record(draft, content, everybody, families.declareAnew(content, everybody, before),
                written -> written.corrects(before, reason), papers(before, draft), by);
    }

    /** The first version of a review: who is not named any more has left the household. */
    Application reviewed(Application before, ApplicationDraft draft, ApplicationContent content, ActingOfficer by) {
        Map<IdNumber, Person> everybody = everybody(content);
        return record(draft, content, everybody, families.declareAnew(content, everybody, before), null,
                papers(before, draft), by);
    }

    /** XZ-51: what was signed for the right holds while the family is assisted, so a review registers the same papers again. */
    private List<Authorisation> papers(Application before, ApplicationDraft draft) {
        return draft.reviewId().isEmpty()
                ? List.of()
                : authorisations.ofApplication(before.id())
                        .stream()
                        .filter(paper -> paper.standsOn(LocalDate.now(clock)))
                        .toList();
    }

    private Application record(ApplicationDraft draft, ApplicationContent content, Map<IdNumber, Person> everybody,
            Household household, @Nullable UnaryOperator<Application> correction, List<Authorisation> papers,
            ActingOfficer by) {
        String division = content.facts().division().value();
        List<ApplicationMember> members = content.members()
                .stream()
                .map(member -> new ApplicationMember(member.number(), personOf(member, everybody), member.name(),
                        Objects.requireNonNullElse(member.relation(), Relation.OTHER), division,
                        Objects.requireNonNullElse(member.hukou(), Hukou.ELSEWHERE),
                        ApplicationMember.sealed(member.health(), draft.id(), member.number(), secrets),
                        member.certificate()))
                .toList();
        List<Obligor> obligors = content.obligors()
                .stream()
                .map(obligor -> new Obligor(obligor.number(), obligor.name(), sealed(draft, obligor),
                        Objects.requireNonNullElse(obligor.relation(), Relation.OTHER), division))
                .toList();
        String phone = Objects.requireNonNull(content.phone()).value();
        HouseholdFacts facts = withPastRelief(content.facts(),
                content.household().stream().map(member -> personOf(member, everybody).id()).toList());
        Application written = new Application(draft.id(), household, content, facts, phone, secrets, accounts, members,
                obligors,
                by,
                clock.instant());
        Application application = applications.save(correction == null ? written : correction.apply(written));
        for (DeclaredMember member : content.members()) {
            sign(application, member.signature(), application.member(member.number()).orElseThrow(), papers);
        }
        for (int at = 0; at < obligors.size(); at++) {
            Signature signature = content.obligors().get(at).signature();
            if (signature != null) {
                Authorisation signed = Authorisation.ofObligor(application, obligors.get(at), signature);
                signed.strikes(striking.of(signature.struck()));
                authorisations.save(signed);
            }
        }
        departures.record(draft, content, application);
        return application;
    }

    private byte @Nullable [] sealed(ApplicationDraft draft, DeclaredObligor obligor) {
        return obligor.idNumber() == null
                ? null
                : idNumbers.seal(obligor.idNumber(), Obligor.cell(draft.id(), obligor.number()));
    }

    // What was struck out of a paper that is registered again stays so: only a new paper lets it be asked for.
    private void sign(Application application, @Nullable Signature signature, ApplicationMember member,
            List<Authorisation> papers) {
        if (signature != null) {
            Authorisation signed = Authorisation.ofMember(application, member, signature);
            var struck = new HashSet<>(signature.struck());
            papers.stream().filter(paper -> paper.isTheSamePaperAs(signed)).findFirst().ifPresent(paper -> {
                signed.carries(paper);
                struck.addAll(paper.struck().sources());
            });
            signed.strikes(striking.of(struck));
            authorisations.save(signed);
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
        return event == null ? facts : facts.after(event.after(claims.relief(everybody, facts.applied())));
    }

    /** The identity numbers given. */
    static List<IdNumber> numbers(ApplicationContent content) {
        return content.members()
                .stream()
                .map(DeclaredMember::idNumber)
                .filter(Objects::nonNull)
                .toList();
    }
}
