package org.assistance.domain.place;

import java.util.Arrays;
import java.util.Optional;

/** What the statistics office calls a village or a residents' committee (城乡分类代码, DF-13). It says nothing about hukou or standard. */
public enum UrbanRural {
    MAIN_URBAN("111", "主城区"),
    URBAN_FRINGE("112", "城乡结合区"),
    TOWN_CENTRE("121", "镇中心区"),
    TOWN_FRINGE("122", "镇乡结合区"),
    SPECIAL("123", "特殊区域"),
    TOWNSHIP_CENTRE("210", "乡中心区"),
    VILLAGE("220", "村庄");

    /** All codes, for sentences. */
    static final String CODES = "111、112、121、122、123、210、220";

    private final String code;
    private final String label;

    UrbanRural(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Three digits. */
    public String code() {
        return code;
    }

    /** The statistics office's term. */
    public String label() {
        return label;
    }

    /** The class with a code of three digits. */
    public static Optional<UrbanRural> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
