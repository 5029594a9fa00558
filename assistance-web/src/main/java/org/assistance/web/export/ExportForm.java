package org.assistance.web.export;

import org.assistance.domain.export.AskingExport;
import org.assistance.domain.export.ExportReason;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Why a list is exported, as typed. */
public record ExportForm(@Nullable String reason, @Nullable String words) {
    /** The reason; what is wrong with it or with the words is put into {@code errors}. */
    @Nullable
    ExportReason read(FieldErrors errors) {
        ExportReason chosen = Typed.constant("reason", reason, ExportReason.values(), "请选择用途", errors).orElse(null);
        Typed.refuse("words",
                Explanation.problemOf(Typed.text(words), "请写明导出做什么用、交给谁", AskingExport.LONGEST), errors);
        return chosen;
    }
}
