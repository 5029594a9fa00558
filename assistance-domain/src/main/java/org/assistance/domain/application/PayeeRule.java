package org.assistance.domain.application;

import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Into whose account a right is paid (XZ-102): 低保 and 临时救助 into the household's, 特困 and both 两项补贴 into the
 * person's own or, by an agreement, another's; 集中供养 into the institution's.
 */
final class PayeeRule {
    private PayeeRule() {}

    /** Whether a member's right goes to the institution that cares for the member. */
    static boolean institutions(Programme programme, MemberFacts facts) {
        return programme == Programme.TEKUN && facts.supportForm() == SupportForm.CENTRALISED;
    }

    /** Whether an account serves such a right. */
    static boolean fits(PayeeKind kind, boolean institution) {
        return (kind == PayeeKind.INSTITUTION) == institution;
    }

    /** The members who lack an account for what they may be granted themselves, by label, each once; not who has a mistyped one. */
    static List<String> lacking(ApplicationContent content) {
        String holder = holder(content);
        return content.members()
                .stream()
                .filter(member -> !content.unread().contains(member.number()))
                .filter(member -> content.facts()
                        .appliedFor()
                        .stream()
                        .filter(Programme::personal)
                        .filter(programme -> HeldAlready.couldMean(programme, content.factsOf(member)))
                        .anyMatch(programme -> lacks(programme, member, holder, content)))
                .map(DeclaredMember::label)
                .toList();
    }

    /** Under whose name the household's account stands; the form asks for a missing first account at its own field. */
    private static @Nullable String holder(ApplicationContent content) {
        PayeeAccount household = content.account();
        if (household != null) {
            return household.holder();
        }
        return content.payees().isEmpty() ? content.applicant().name() : null;
    }

    private static boolean lacks(Programme programme, DeclaredMember member, @Nullable String holder,
            ApplicationContent content) {
        boolean institution = institutions(programme, content.factsOf(member));
        return (institution || !member.name().equals(holder)) && content.payees()
                .stream()
                .noneMatch(payee -> payee.member() == member.number() && fits(payee.kind(), institution));
    }
}
