package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What the family declares, as far as it is given: nothing in it is wrong, but something may be missing; see
 * {@link MissingMaterial}. Names and identity numbers stay out of the facts.
 *
 * @param village where the family lives, for an outsider where the emergency happened; null when not given
 * @param outsider whether the family lives elsewhere and only its emergency happened here (LS-04)
 * @param area whose standard applies, or null when not given
 * @param phone the telephone, or null when not given
 * @param registeredAt where the family is registered (户籍地址)
 * @param residence where the family lives (居住地址)
 * @param reason why they apply (申请原因)
 * @param reasons why what looks wrong is right
 * @param kin relatives among those in office
 * @param members the members, the applicant first, in the order of the facts
 * @param obligors those who owe support and live elsewhere
 * @param account where money is to be paid, or null when not given
 * @param payees the accounts of members' own rights, and the institution's (特困, 两项补贴; XZ-102)
 * @param unread whose account is typed but cannot be read yet, by number, 0 for the household's: it has its own sentence
 * @param custodyAgreed whether an agreement allows another person's account (DB-24, XZ-102)
 * @param truthPromised whether the promise to tell the truth is signed (2.4 step 2)
 * @param originalsFiled whether the signed papers are in the office's own files, so that no scan is needed (XZ-51)
 * @param incomesComplete whether they declare that there is no income but those listed
 * @param statusesComplete whether they declare that there is no other assistance or allowance but those listed
 * @param expensesListed whether any rigid expense is listed, be the list complete or not
 * @param facts what decides; a place, an area or a relation not given stands there as the officer's own, rural, other
 */
public record ApplicationContent(@Nullable DivisionCode village, boolean outsider, @Nullable Area area,
        @Nullable Phone phone,
        String registeredAt, String residence, String reason, Reasons reasons, StatedKin kin,
        List<DeclaredMember> members,
        List<DeclaredObligor> obligors, @Nullable PayeeAccount account, List<DeclaredPayee> payees,
        Set<Integer> unread,
        boolean custodyAgreed, boolean truthPromised,
        boolean originalsFiled,
        boolean incomesComplete, boolean statusesComplete, boolean expensesListed, HouseholdFacts facts) {
    public ApplicationContent {
        members = List.copyOf(members);
        obligors = List.copyOf(obligors);
        payees = List.copyOf(payees);
        unread = Set.copyOf(unread);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an application has an applicant");
        }
    }

    /** The day of the application. */
    public LocalDate applied() {
        return facts.applied();
    }

    /** The applicant. */
    public DeclaredMember applicant() {
        return members.getFirst();
    }

    /**
     * The members but those who live apart for another reason than work or school: who only stands on the paper belongs to
     * no household by it, keeps his or her own, and may ask and hold elsewhere (XZ-10, XZ-13).
     */
    public List<DeclaredMember> household() {
        return members.stream().filter(member -> factsOf(member).living() != Living.APART).toList();
    }

    /** The facts of a member. */
    public MemberFacts factsOf(DeclaredMember member) {
        return facts.member(member.number());
    }

    /**
     * What the family bears of the rigid expenses that belong to the cause of the relief asked for; null while the list is
     * not whole, or when none is asked for.
     */
    public @Nullable Money selfPaidByBills() {
        List<ExpenseLine> bills = facts.expenses();
        ReliefEvent event = facts.relief();
        return bills == null || event == null
                ? null
                : bills.stream()
                        .filter(bill -> event.cause().bears(bill.kind()))
                        .map(bill -> bill.gross().minus(bill.reimbursed()))
                        .reduce(Money.ZERO, Money::plus);
    }
}
