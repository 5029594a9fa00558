package org.assistance.domain.entitlement;

/** Whether the family was heard before its right ends (听取意见; DB-34, 社会救助法第四十八条). */
public enum Hearing {
    HEARD("已听取意见"),
    /** Tried more than once, in vain; when and how is written down. */
    UNREACHABLE("多次联系未能听取"),
    /** Death, or the family's own wish. */
    NOT_NEEDED("无须听取");

    private final String label;

    Hearing(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
