package org.assistance.domain.application;

import org.jspecify.annotations.Nullable;

/**
 * What the family says of close relatives among the officers and the village committee (与经办人员的近亲属关系, XZ-85).
 *
 * @param related whether there are any; null where it was not asked
 * @param with who and how related, in the family's words; blank where there are none
 */
public record StatedKin(@Nullable Boolean related, String with) {
    /** Nobody asked. */
    public static final StatedKin UNASKED = new StatedKin(null, "");
}
