package org.assistance.web.entitlement;

import org.assistance.domain.Reason;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.payment.WantedAccount;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.BankCode;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Another account as typed; {@code guardian} says who the holder is when not of the household. */
public record AccountForm(String kind, String number, String holder, String other, String guardian, String bank,
        String bankCode, String together, String reason) {
    /** The choice in the list of holders that stands for somebody outside the household. */
    static final String OTHER = "+";

    public AccountForm {
        kind = Typed.text(kind);
        number = Typed.text(number);
        holder = Typed.text(holder);
        other = Typed.text(other);
        guardian = Typed.text(guardian);
        bank = Typed.text(bank);
        bankCode = Typed.text(bankCode);
        together = Typed.text(together);
        reason = Typed.text(reason);
    }

    /** What is asked, with what is wrong said in {@code errors}; null when anything is. */
    @Nullable
    WantedAccount read(FieldErrors errors) {
        AccountKind found = Typed.constant("kind", kind, AccountKind.values(), "请选择账户类型", errors).orElse(null);
        String problem = AccountNumber.problemOf(number, found == null ? AccountKind.BANK_CARD : found);
        if (problem != null) {
            errors.add("number", problem);
        }
        boolean outside = holder.equals(OTHER);
        if (holder.isEmpty()) {
            errors.add("holder", "请选择户名");
        }
        if (outside) {
            Typed.refuse("other", other.isEmpty() ? "请填写监护人（代管人）的姓名" : PersonName.holderProblemOf(other), errors);
            Typed.words("guardian", guardian, "请写明与领款人的关系和代管协议", errors);
        }
        if (Reason.saysNothing(bank)) {
            errors.add("bank", "请填写开户银行");
        }
        String wrongCode = BankCode.problemOf(bankCode);
        if (wrongCode != null) {
            errors.add("bankCode", wrongCode);
        }
        if (Reason.isMissing(reason)) {
            errors.add("reason", "请填写变更的原因" + Reason.AT_LEAST);
        }
        if (!errors.isEmpty() || found == null) {
            return null;
        }
        return new WantedAccount(new AccountNumber(number, found), outside ? other : holder, bank,
                BankCode.tidy(bankCode),
                outside ? guardian : null, together.equals("true"), reason);
    }
}
