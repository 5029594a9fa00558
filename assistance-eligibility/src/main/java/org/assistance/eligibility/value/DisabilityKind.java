package org.assistance.eligibility.value;

/** The kind of a disability, with its digit in the certificate number (DF-20). */
public enum DisabilityKind {

    /** 视力. */
    VISION("视力", 1),
    /** 听力. */
    HEARING("听力", 2),
    /** 言语. */
    SPEECH("言语", 3),
    /** 肢体. */
    LIMB("肢体", 4),
    /** 智力. */
    INTELLECTUAL("智力", 5),
    /** 精神. */
    MENTAL("精神", 6),
    /** 多重. */
    MULTIPLE("多重", 7);

    private final String label;

    private final int digit;

    DisabilityKind(String label, int digit) {
        this.label = label;
        this.digit = digit;
    }

    /** The kind of a digit 1 to 7. */
    public static DisabilityKind ofDigit(int digit) {
        if (digit < 1 || digit > 7) {
            throw new IllegalArgumentException("残疾类别应为1至7");
        }
        return values()[digit - 1];
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** The digit in the certificate number. */
    public int digit() {
        return digit;
    }
}
