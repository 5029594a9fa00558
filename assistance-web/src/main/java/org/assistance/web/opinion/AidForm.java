package org.assistance.web.opinion;

import org.assistance.domain.Reason;
import org.assistance.domain.opinion.Aid;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * In which forms relief is given (LS-14), as typed; what is not given in goods is money.
 *
 * @param goods kind and quantity
 * @param worth yuan
 * @param referralTo to whom
 * @param referralService what for
 */
public record AidForm(String goods, String worth, String referralTo, String referralService) {
    /** Nothing but money. */
    public static final AidForm MONEY = new AidForm("", "", "", "");

    private static final int LONGEST = 200;

    public AidForm {
        goods = goods == null ? "" : goods.strip();
        worth = worth == null ? "" : worth;
        referralTo = referralTo == null ? "" : referralTo.strip();
        referralService = referralService == null ? "" : referralService.strip();
    }

    /** What was said before, offered again. */
    public static AidForm of(Aid aid) {
        return new AidForm(aid.goods() == null ? "" : aid.goods().what(),
                aid.goods() == null ? "" : aid.goods().worth().plain(),
                aid.referral() == null ? "" : aid.referral().to(),
                aid.referral() == null ? "" : aid.referral().service());
    }

    /**
     * The forms, with what is wrong said in {@code errors}.
     *
     * @param amount what is granted; null where it is not known because it was typed wrong itself
     * @param name the beginning of the inputs' names
     */
    public Aid read(@Nullable Money amount, String name, FieldErrors errors) {
        Aid.Goods given = null;
        if (!goods.isBlank() || !worth.isBlank()) {
            tell(name + "goods", goods, "请写明实物的品名、数量，例如：大米50斤、棉被2床", errors);
            String problem = worth.isBlank() ? "有实物的，请填写折价" : Money.problemOf(worth);
            Money counted = problem == null ? Money.parse(worth) : Money.ZERO;
            if (problem == null && !counted.positive()) {
                problem = "实物折价应当大于零";
            } else if (problem == null && amount != null && counted.compareTo(amount) > 0) {
                problem = "实物折价不能超过救助金额 " + amount.format() + " 元";
            }
            if (problem != null) {
                errors.add(name + "worth", problem);
            }
            given = new Aid.Goods(goods, counted);
        }
        Aid.Referral referral = null;
        if (!referralTo.isBlank() || !referralService.isBlank()) {
            tell(name + "referralTo", referralTo, "请写明转介给哪个单位或者组织", errors);
            tell(name + "referralService", referralService, "请写明转介什么服务", errors);
            referral = new Aid.Referral(referralTo, referralService);
        }
        return new Aid(given, referral);
    }

    private static void tell(String field, String typed, String missing, FieldErrors errors) {
        if (Reason.saysNothing(typed)) {
            errors.add(field, missing);
        } else if (typed.length() > LONGEST) {
            errors.add(field, "不能超过" + LONGEST + "字");
        }
    }
}
