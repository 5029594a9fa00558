package org.assistance.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The obligors as verified: found income lifts what was declared and never lowers it, somebody who died owes nothing any
 * more, and assets that were found put the question of assets back to an officer.
 */
final class ObligorSheet {
    private ObligorSheet() {}

    static @Nullable List<ObligorFacts> of(@Nullable List<ObligorFacts> declared, List<VerificationItem> items) {
        if (declared == null) {
            return null;
        }
        var verified = new ArrayList<ObligorFacts>();
        for (ObligorFacts obligor : declared) {
            List<VerificationItem> all = items.stream()
                    .filter(item -> item.obligorNumber().filter(number -> number == obligor.number()).isPresent())
                    .toList();
            List<VerificationItem> own = all.stream()
                    .filter(item -> item.offersFound() && item.answer() != CheckAnswer.NOT_FOUND)
                    .toList();
            if (all.stream().anyMatch(ObligorSheet::withoutConsent)) {
                verified.add(unasked(obligor));
            } else if (own.stream().noneMatch(ObligorSheet::died)) {
                verified.add(own.isEmpty() ? obligor : verify(obligor, own));
            }
        }
        return verified;
    }

    private static ObligorFacts verify(ObligorFacts o, List<VerificationItem> items) {
        Money own = o.incomeOfYear();
        Money found = Money.ZERO;
        Boolean assets = o.assetsWithinRule();
        List<Certificate> certificates = o.certificates();
        FactSource source = o.source();
        for (VerificationItem item : items) {
            FoundFacts facts = item.facts().orElse(null);
            if (item.open()) {
                throw new IllegalArgumentException(item.personName() + "的" + item.sourceLabel() + "还没有结论");
            }
            if (item.resolution().filter(Resolution.SET_BY_OFFICER::equals).isPresent()) {
                own = item.resolvedAmount().orElseThrow();
                source = FactSource.OFFICER;
            } else if (facts != null && FactSheet.counts(item)) {
                found = found.plus(item.foundAmount().orElse(Money.ZERO));
                assets = facts.assets().isEmpty() ? assets : null;
                certificates = facts.certificates() == null ? certificates : facts.certificates();
                source = source == FactSource.OFFICER ? source : FactSource.CHECKED;
            }
        }
        if (found.positive() && (own == null || own.compareTo(found) < 0)) {
            own = found;
        }
        Money household = o.householdIncomeOfYear();
        if (household != null && own != null && household.compareTo(own) < 0) {
            household = own;
        }
        return new ObligorFacts(o.number(), o.supports(), o.relation(), o.birthDate(), o.consented(), own, household,
                o.householdSize(), assets, o.state(), certificates, o.statuses(), o.basis(), o.paidPerMonth(), source)
                .paying(o.paidIn());
    }

    // What was declared about consent gives way to the paper: without one nobody was asked (XZ-50).
    private static boolean withoutConsent(VerificationItem item) {
        return item.answer() == CheckAnswer.REFUSED && !item.needsResolution();
    }

    private static ObligorFacts unasked(ObligorFacts o) {
        return new ObligorFacts(o.number(), o.supports(), o.relation(), o.birthDate(), false, o.incomeOfYear(),
                o.householdIncomeOfYear(), o.householdSize(), o.assetsWithinRule(), o.state(), o.certificates(),
                o.statuses(), o.basis(), o.paidPerMonth(), o.source()).paying(o.paidIn());
    }

    private static boolean died(VerificationItem item) {
        return FactSheet.counts(item) && item.facts().filter(facts -> facts.deathDate() != null).isPresent();
    }
}
