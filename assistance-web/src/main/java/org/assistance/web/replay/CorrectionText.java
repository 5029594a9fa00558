package org.assistance.web.replay;

import java.time.LocalDate;
import org.assistance.domain.replay.Nature;
import org.assistance.domain.replay.NewCorrection;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Why facts are corrected, as typed.
 *
 * @param nature the name of a {@link Nature}
 * @param changedOn the day of the change; empty for what was wrong from the start
 * @param toldOn the day the family told or claimed it
 * @param seen the id of the last correction shown, 0 for none
 */
record CorrectionText(@Nullable String nature, @Nullable String changedOn, @Nullable String toldOn,
        @Nullable String reason, @Nullable String source, @Nullable String seen) {
    /** What to start with: whether it was wrong from the start or changed, and when; null with a sentence beside the field. */
    @Nullable
    Start start(FieldErrors errors) {
        Nature kind = Typed.constant("nature", nature, Nature.values(), "请选择是自始有误，还是之后发生变化。", errors).orElse(null);
        LocalDate day = Typed.optionalDay("changedOn", changedOn, errors).orElse(null);
        if (kind == Nature.CHANGED_ON && day == null) {
            errors.add("changedOn", "请填写变化日期。");
        }
        return errors.isEmpty() && kind != null ? new Start(kind, kind == Nature.CHANGED_ON ? day : null) : null;
    }

    /** What a correction starts with. */
    record Start(Nature nature, @Nullable LocalDate changedOn) {}

    /** The id of the last correction shown; 0 when it cannot be read. */
    long lastSeen() {
        String number = Typed.number(seen);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** The whole; null when something cannot be read. */
    @Nullable
    NewCorrection read(Start start, FieldErrors errors) {
        LocalDate told = Typed.day("toldOn", toldOn, errors);
        return errors.isEmpty()
                ? new NewCorrection(start.nature(), start.changedOn(), told, Typed.text(reason), Typed.text(source),
                        lastSeen())
                : null;
    }

    /** The same for a form that is shown for the first time. */
    CorrectionText shown(LocalDate today, long last) {
        return new CorrectionText(nature, changedOn, toldOn == null ? today.toString() : toldOn, reason, source,
                String.valueOf(last));
    }
}
