package org.assistance.domain.opinion;

import java.util.ArrayList;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * In which forms relief is given (LS-14): what is not given in goods is paid in money; a referral has no amount.
 *
 * @param goods the goods; null when there are none
 * @param referral the referral; null when there is none
 */
public record Aid(@Nullable Goods goods, @Nullable Referral referral) {
    /** All of it in money. */
    public static final Aid MONEY = new Aid(null, null);

    /**
     * Goods (配发实物).
     *
     * @param what kind and quantity: 大米50斤、棉被2床; not blank
     * @param worth what they count for, in yuan; more than nothing
     */
    public record Goods(String what, Money worth) {}

    /**
     * A referral (转介服务).
     *
     * @param to to whom: 县医院; not blank
     * @param service what for: 减免住院费用; not blank
     */
    public record Referral(String to, String service) {}

    /** What the goods count for; nothing without any. */
    public Money worth() {
        return goods == null ? Money.ZERO : goods.worth();
    }

    /** What is paid of an amount: all that is not given in goods. */
    public Money money(Money amount) {
        return amount.minus(worth());
    }

    /**
     * Refuses what cannot be given out of an amount.
     *
     * @throws IllegalMove naming what is wrong
     */
    public void refuseUnlessFits(Money amount) {
        if (goods != null && Reason.saysNothing(goods.what())) {
            throw new IllegalMove("请写明实物的品名、数量");
        }
        if (goods != null && !goods.worth().positive()) {
            throw new IllegalMove("实物折价应当大于零");
        }
        if (worth().compareTo(amount) > 0) {
            throw new IllegalMove("实物折价 " + worth().format() + " 元超过救助金额 " + amount.format() + " 元");
        }
        if (referral != null && (Reason.saysNothing(referral.to()) || Reason.saysNothing(referral.service()))) {
            throw new IllegalMove("转介的，请写明转介给谁、什么服务");
        }
    }

    /** 现金800.00元，实物（大米50斤、棉被2床）折价400.00元；转介县医院减免住院费用. Empty where all of it is money. */
    public String label(Money amount) {
        var said = new ArrayList<String>();
        Money money = money(amount);
        if (goods != null) {
            said.add((money.positive() ? "现金" + money.format() + "元，" : "") + "实物（" + goods.what() + "）折价"
                    + goods.worth().format() + "元");
        } else if (referral != null) {
            said.add("现金" + money.format() + "元");
        }
        if (referral != null) {
            said.add("转介" + referral.to() + referral.service());
        }
        return String.join("；", said);
    }
}
