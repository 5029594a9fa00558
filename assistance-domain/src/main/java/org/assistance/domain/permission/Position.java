package org.assistance.domain.permission;

import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;

/** Where a thing lies, seen from the division of a post (属地关系). */
public enum Position {
    /** The very division of the post. */
    OWN("本辖区"),
    /** A division below it. */
    BELOW("下级"),
    /** A division around it. */
    ABOVE("上级"),
    /** Another village of the same township. */
    SIBLING("同乡镇其他村（社区）"),
    /** Another township of the same county, or a village of one. */
    OTHER_TOWNSHIP("同县其他乡镇（街道）"),
    /** Anywhere else. */
    OTHER_COUNTY("其他县（市、区）");

    private final String label;

    Position(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /**
     * Where a thing lies.
     *
     * @param post the division of the post
     * @param thing the division of the thing
     */
    public static Position of(DivisionCode post, DivisionCode thing) {
        if (post.equals(thing)) {
            return OWN;
        }
        if (post.contains(thing)) {
            return BELOW;
        }
        if (thing.contains(post)) {
            return ABOVE;
        }
        List<DivisionCode> around = post.chain();
        DivisionLevel shared = thing.chain()
                .stream()
                .filter(around::contains)
                .map(DivisionCode::level)
                .max(DivisionLevel::compareTo)
                .orElse(DivisionLevel.COUNTRY);
        return switch (shared) {
            case TOWNSHIP, VILLAGE -> SIBLING;
            case COUNTY -> OTHER_TOWNSHIP;
            case COUNTRY, PROVINCE, CITY -> OTHER_COUNTY;
        };
    }
}
