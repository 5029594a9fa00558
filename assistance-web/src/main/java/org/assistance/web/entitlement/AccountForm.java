package org.assistance.web.entitlement;

import java.util.Arrays;
import org.assistance.domain.payment.WantedAccount;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Another account as typed; {@code guardian} says who the holder is when not of the household. */
public record AccountForm(String kind, String number, String holder, String other, String guardian, String bank,
        String together, String reason) {
    /** The choice in the list of holders that stands for somebody outside the household. */
    static final String OTHER = "+";

    public AccountForm {
        kind = text(kind);
        number = text(number);
        holder = text(holder);
        other = text(other);
        guardian = text(guardian);
        bank = text(bank);
        together = text(together);
        reason = text(reason);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What is asked, with what is wrong said in {@code errors}; null when anything is. */
    @Nullable
    WantedAccount read(FieldErrors errors) {
        AccountKind found = Arrays.stream(AccountKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (found == null) {
            errors.add("kind", "请选择账户类型");
        }
        String problem = AccountNumber.problemOf(number, found == null ? AccountKind.BANK_CARD : found);
        if (problem != null) {
            errors.add("number", problem);
        }
        boolean outside = holder.equals(OTHER);
        if (holder.isEmpty()) {
            errors.add("holder", "请选择户名");
        }
        if (outside && other.isEmpty()) {
            errors.add("other", "请填写监护人（代管人）的姓名");
        }
        if (outside && guardian.isEmpty()) {
            errors.add("guardian", "请写明与领款人的关系和代管协议");
        }
        if (bank.isEmpty()) {
            errors.add("bank", "请填写开户银行");
        }
        if (reason.isEmpty()) {
            errors.add("reason", "请填写变更的原因");
        }
        if (!errors.isEmpty() || found == null) {
            return null;
        }
        return new WantedAccount(new AccountNumber(number, found), outside ? other : holder, bank,
                outside ? guardian : null, together.equals("true"), reason);
    }
}
