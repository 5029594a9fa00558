package org.assistance.domain.entitlement;

/**
 * The account a right is paid into (领款账户; XZ-102), as the application names it.
 *
 * @param account its name ({@link org.assistance.domain.application.Accounts}), which ends with the last four digits
 * @param holder the name on the account
 * @param bank the bank's name
 * @param bankCode the branch's code (联行号), 12 digits, or empty
 */
public record Payee(String account, String holder, String bank, String bankCode) {
    /** The number as pages show it: stars and the last four digits. */
    public String masked() {
        return account.length() < 4 ? account : "****" + account.substring(account.length() - 4);
    }
}
