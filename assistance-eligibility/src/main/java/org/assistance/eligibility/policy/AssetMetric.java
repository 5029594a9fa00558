package org.assistance.eligibility.policy;

/** How an asset rule measures (section 4 of the computation): per head against the standard, in yuan per head, by count, or whether there is any. */
public enum AssetMetric {

    /** Value per counted member as a multiple of the monthly standard. */
    STANDARDS_PER_HEAD("人均价值为月低保标准的倍数"),
    /** Value per counted member in yuan. */
    YUAN_PER_HEAD("人均价值"),
    /**
     * Area of all homes per counted member in square metres; asked of {@code SECOND_HOME}, it is looked at only where there is a second
     * one, which is how a locality lets small homes pass.
     */
    AREA_PER_HEAD("人均建筑面积"),
    /** How many the household has; a limit of nought bars presence. */
    COUNT("数量"),
    /** Whether there is any at all, whatever its number or value; counts as one. */
    PRESENT("有无");

    private final String label;

    AssetMetric(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
