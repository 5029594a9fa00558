package org.assistance.domain.place;

import org.assistance.eligibility.value.DivisionLevel;

/** How the authority of a division signs: 孔城镇人民政府, 文昌街道办事处, 桐城市民政局. */
public final class OfficeName {
    private OfficeName() {}

    /** The township's government or sub-district office, else the bureau of civil affairs. */
    public static String of(Division division) {
        String name = division.name();
        if (division.level() != DivisionLevel.TOWNSHIP) {
            return name + "民政局";
        }
        if (name.endsWith("街道")) {
            return name + "办事处";
        }
        return name.endsWith("镇") || name.endsWith("乡") ? name + "人民政府" : name;
    }
}
