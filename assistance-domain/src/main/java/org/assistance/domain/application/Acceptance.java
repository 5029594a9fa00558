package org.assistance.domain.application;

import java.time.LocalDate;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.jspecify.annotations.Nullable;

/**
 * That an application was found complete and taken on (受理): the limits run from this day. Its whole record is the
 * case's event.
 *
 * @param caseId the case
 * @param on the day
 * @param again whether it was taken on before and sent back since: then the limits run on
 */
public record Acceptance(long caseId, LocalDate on, boolean again) implements StageRecord {
    @Override
    public @Nullable Long id() {
        return null;
    }

    @Override
    public Stage stage() {
        return Stage.INTAKE;
    }

    @Override
    public String summary() {
        return again ? "补正完毕，继续办理" : "材料齐全，予以受理";
    }
}
