package org.assistance.eligibility.value;

/** The kind of a payee's account; it decides which check applies (DF-40). */
public enum AccountKind {

    /** 银行卡. */
    BANK_CARD("银行卡"),
    /** 社会保障卡金融账户. */
    SOCIAL_SECURITY_CARD("社会保障卡"),
    /** 存折. */
    PASSBOOK("存折");

    private final String label;

    AccountKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
