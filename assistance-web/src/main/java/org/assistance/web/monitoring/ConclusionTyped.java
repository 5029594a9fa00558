package org.assistance.web.monitoring;

import java.util.Arrays;
import org.assistance.domain.Reason;
import org.assistance.domain.monitoring.Disposition;
import org.assistance.domain.monitoring.HandlingWarnings;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What came of looking into a warning, as typed. */
record ConclusionTyped(@Nullable String verdict, @Nullable String disposition, @Nullable String statement) {
    /** The conclusion, with what is wrong said in {@code errors}; null when anything is. */
    HandlingWarnings.@Nullable NewConclusion conclusion(boolean visited, FieldErrors errors) {
        boolean isTrue = "true".equals(verdict);
        Disposition chosen = Arrays.stream(Disposition.values())
                .filter(one -> one.name().equals(disposition))
                .findFirst()
                .orElse(null);
        if (!isTrue && !"false".equals(verdict)) {
            errors.add("verdict", "请选择情况是否属实");
        } else if (isTrue && chosen == null) {
            errors.add("disposition", "情况属实的，请选择处置方式");
        } else if (!isTrue && chosen != null) {
            errors.add("disposition", "情况不属实的，不选择处置方式");
        }
        if (chosen == Disposition.MAY_NOT_QUALIFY && !visited) {
            errors.add("disposition", "认为可能不再符合条件的，应当先由两人入户核实；仅凭数据比对不能停发、减发");
        }
        String said = Typed.text(statement);
        if (Reason.isMissing(said) || said.length() > HandlingWarnings.LONGEST) {
            errors.add("statement",
                    Reason.isMissing(said) ? "请写明核实的结论和依据" + Reason.AT_LEAST : "最多 " + HandlingWarnings.LONGEST + " 字");
        }
        return errors.isEmpty() ? new HandlingWarnings.NewConclusion(isTrue, chosen, said) : null;
    }
}
