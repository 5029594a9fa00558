package org.assistance.domain.application;

import java.util.Arrays;

/** The state of health as the paper form asks it (健康状况; DF-32); kept and shown, no rule reads it. */
public enum Health {
    /** 健康或良好. */
    HEALTHY("健康或良好"),
    /** 一般或较弱. */
    WEAK("一般或较弱"),
    /** 重病. */
    SERIOUS("重病");

    private final String label;

    Health(String label) {
        this.label = label;
    }

    /** One letter, as it is kept: of three words of different length their seal would tell which. */
    String letter() {
        return name().substring(0, 1);
    }

    static Health of(String letter) {
        return Arrays.stream(values()).filter(one -> one.letter().equals(letter)).findFirst().orElseThrow();
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
