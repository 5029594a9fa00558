package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A decision on assets beyond a limit (XZ-43): an officer's own, with a reason, where the limit asks for review; or a
 * meeting's, with its minutes (一事一议), without which a limit that fails is never set aside.
 *
 * @param programme the programme it was decided for
 * @param ruleCode the code of the asset rule
 * @param acceptable true when the assets do not stand in the way
 * @param reason why, in a sentence
 * @param minutes of the meeting that decided it, or null where an officer did
 */
public record AssetVerdict(Programme programme, String ruleCode, boolean acceptable, String reason,
        @Nullable Minutes minutes) {
    /** Says why in words, with the minutes where there are any. */
    public String words() {
        return minutes == null ? "经办人核定：" + reason : "一事一议：" + reason + "（" + minutes.words() + "）";
    }
}
