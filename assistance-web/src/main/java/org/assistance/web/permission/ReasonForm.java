package org.assistance.web.permission;

import java.util.Optional;
import org.assistance.domain.permission.GivingReason;
import org.assistance.domain.permission.GivingReason.Reason;
import org.assistance.domain.permission.Ground;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Why a case is opened, as typed. */
public record ReasonForm(@Nullable String ground, @Nullable String explanation) {
    static ReasonForm of(Optional<Reason> last) {
        return last.map(one -> new ReasonForm(one.ground().name(), one.explanation()))
                .orElse(new ReasonForm("", ""));
    }

    /** What it says; empty when something is wrong, which is put into {@code errors}. */
    Optional<Reason> reason(FieldErrors errors) {
        Optional<Ground> chosen = Typed.constant("ground", ground, Ground.values(), "请选择查阅理由", errors);
        String words = Typed.text(explanation);
        String problem = Explanation.problemOf(words, "请写明具体事由，例如来电人、信访件号、检查通知", GivingReason.LONGEST);
        if (problem != null) {
            errors.add("explanation", problem);
        }
        return errors.isEmpty() ? chosen.map(one -> new Reason(one, words)) : Optional.empty();
    }
}
