package org.assistance.domain.application;

/**
 * Where a member's own rights are to be paid (特困, 两项补贴; XZ-102), as the form says it.
 *
 * @param member the member's number, as in the facts
 * @param row the place in the form, from 0; {@code payees[row]}
 * @param kind whose account it is
 * @param account the account
 */
public record DeclaredPayee(int member, int row, PayeeKind kind, PayeeAccount account) {
    /** The name of one of its inputs in the form. */
    public String field(String input) {
        return "payees[" + row + "]." + input;
    }
}
