package org.assistance.eligibility.ruling;

/** The three answers to a question of law: what is not known is neither yes nor no. */
public enum Outcome {

    /** 符合. */
    MET("符合"),
    /** 不符合. */
    NOT_MET("不符合"),
    /** 待查明: a fact is missing. */
    UNPROVEN("待查明");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** Met when a fact is so, else not met. */
    public static Outcome of(boolean so) {
        return so ? MET : NOT_MET;
    }

    /** Where all must hold: not met beats unproven beats met. */
    public Outcome and(Outcome other) {
        return this == NOT_MET || other == NOT_MET ? NOT_MET : this == UNPROVEN || other == UNPROVEN ? UNPROVEN : MET;
    }

    /** Where one is enough: met beats unproven beats not met. */
    public Outcome or(Outcome other) {
        return this == MET || other == MET ? MET : this == UNPROVEN || other == UNPROVEN ? UNPROVEN : NOT_MET;
    }
}
