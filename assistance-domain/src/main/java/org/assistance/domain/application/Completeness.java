package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an application is complete, by its form, its proofs and what the locality asks; for callers who checked the draft's scope. */
@Component
@Transactional(readOnly = true)
public class Completeness {
    private final Drafts drafts;
    private final Applications applications;
    private final Documents documents;
    private final Policies policies;
    private final People people;
    private final Families families;
    private final SharedAccounts sharedAccounts;
    private final Departures departures;

    Completeness(Drafts drafts, Applications applications, Documents documents, Policies policies, People people,
            Families families, SharedAccounts sharedAccounts, Departures departures) {
        this.drafts = drafts;
        this.applications = applications;
        this.documents = documents;
        this.policies = policies;
        this.people = people;
        this.families = families;
        this.sharedAccounts = sharedAccounts;
        this.departures = departures;
    }

    /** Everything that is missing, in the order of the form. */
    public List<Missing> missing(UUID draftId, ApplicationContent content) {
        var all = new ArrayList<>(MissingMaterial.of(content, counterFacts(draftId, content)));
        drafts.findById(draftId).ifPresent(draft -> all.addAll(departures.missing(draft, content)));
        return List.copyOf(all);
    }

    private CounterFacts counterFacts(UUID draftId, ApplicationContent content) {
        HouseholdFacts facts = content.facts();
        ReliefEvent event = facts.relief();
        List<AccountNumber> accounts = Stream.concat(Stream.ofNullable(content.account()), content.payees()
                .stream()
                .filter(payee -> payee.kind() != PayeeKind.INSTITUTION)
                .map(DeclaredPayee::account)).map(PayeeAccount::number).distinct().toList();
        boolean shared = sharedAccounts.usedByAnother(accounts, household(draftId, content));
        Policy policy = policies.on(facts.division(), facts.applied());
        return new CounterFacts(uploaded(draftId), begunOn(draftId), supportFormula(policy, facts), shared,
                event == null
                        ? Set.of()
                        : policy.tariffs(event.cause())
                                .stream()
                                .map(ReliefTariff::measure)
                                .collect(Collectors.toSet()),
                LocalQuestion.of(policy, facts.area(), facts.appliedFor()),
                facts.asksFor(Programme.DIBAO)
                        && drafts.findById(draftId).flatMap(ApplicationDraft::reviewId).isPresent());
    }

    /** What only the policy of the place makes it necessary to ask, whatever is asked for. */
    public Set<LocalQuestion> local(ApplicationContent content) {
        HouseholdFacts facts = content.facts();
        return LocalQuestion.of(policies.on(facts.division(), content.applied()), facts.area());
    }

    /** The household that applies, when it is known: of a correction or a review, the one of the application before. */
    private @Nullable Long household(UUID draftId, ApplicationContent content) {
        return drafts.findById(draftId)
                .flatMap(draft -> draft.correctsId().or(draft::restsOnId))
                .flatMap(applications::findById)
                .map(Application::householdId)
                .orElseGet(() -> families.householdOf(content, people.known(content)));
    }

    /** Whether the locality works out what obligors owe (XZ-25), so that the form asks what the formula needs. */
    public boolean supportFormula(ApplicationContent content) {
        return supportFormula(policies.on(content.facts().division(), content.applied()), content.facts());
    }

    private static boolean supportFormula(Policy policy, HouseholdFacts facts) {
        return policy.find(PolicyCode.SUPPORT_MULT, null, facts.area()) != null;
    }

    /** The day on which the family's first draft was begun; of a correction, that of the application it corrects. */
    public LocalDate begunOn(UUID draftId) {
        ApplicationDraft draft = drafts.findById(draftId).orElseThrow(NoSuchDraft::new);
        return draft.correctsId()
                .flatMap(corrected -> applications.versions(corrected).stream().findFirst())
                .flatMap(first -> drafts.findById(first.draftId()))
                .orElse(draft)
                .begunOn();
    }

    private Set<DocumentCategory> uploaded(UUID draftId) {
        return drafts.findById(draftId)
                .map(documents::of)
                .orElse(List.of())
                .stream()
                .map(DocumentLine::category)
                .collect(Collectors.toSet());
    }
}
