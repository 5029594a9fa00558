package org.assistance.eligibility.policy;

import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;

/** The named ways to round an exact amount in fen; each amount is rounded once. */
public enum Rounding {

    /** 向上取整到元，按户. */
    CEIL_YUAN_HOUSEHOLD("按户向上取整到元"),
    /** 向上取整到元，按人. */
    CEIL_YUAN_PERSON("按人向上取整到元"),
    /** 四舍五入到元. */
    HALF_UP_YUAN("四舍五入到元"),
    /** 四舍五入到分. */
    HALF_UP_FEN("四舍五入到分");

    private final String label;

    Rounding(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Rounds an exact amount in fen. */
    public Money round(Fraction fen) {
        return switch (this) {
            case CEIL_YUAN_HOUSEHOLD, CEIL_YUAN_PERSON -> Money.ofYuan(fen.ceilingOver(100));
            case HALF_UP_YUAN -> Money.ofYuan(fen.over(100).halfUp());
            case HALF_UP_FEN -> Money.ofFen(fen.halfUp());
        };
    }
}
