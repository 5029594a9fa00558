package org.assistance.web.opinion;

import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * That the family was heard on what a review proposes, as typed.
 *
 * @param version the case's version the page was built on
 * @param heardOn as 2026-11-20
 */
public record HearingForm(int version, String hearing, String heardOn, String heardWords) {
    public HearingForm {
        hearing = Typed.text(hearing);
        heardOn = Typed.text(heardOn);
        heardWords = Typed.text(heardWords);
    }

    /** What is to be put down, with what is wrong said in {@code errors}; null when anything is. */
    @Nullable
    ReviewHearing read(FieldErrors errors) {
        Hearing how = Typed.constant("hearing", hearing, Hearing.values(), "请选择是否听取了意见", errors).orElse(null);
        var on = Typed.optionalDay("heardOn", heardOn, errors).orElse(null);
        if (heardOn.isEmpty()) {
            errors.add("heardOn", "请填写听取意见（或最后一次联系）的日期");
        }
        Typed.words("heardWords", heardWords, "请写明家庭的意见，或者联系的时间和方式", errors);
        return errors.isEmpty() && how != null && on != null ? new ReviewHearing(how, on, heardWords) : null;
    }
}
