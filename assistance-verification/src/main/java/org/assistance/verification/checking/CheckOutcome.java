package org.assistance.verification.checking;

import java.util.List;
import org.assistance.domain.verification.VerificationReport;

/** How a check ended. */
public sealed interface CheckOutcome {
    /** There is a report. */
    record Done(VerificationReport report) implements CheckOutcome {}

    /**
     * Nothing was asked about anybody, and that is on record.
     *
     * @param reasons one Chinese phrase for each member who has not signed: 张三：没有签署核对授权书
     */
    record Refused(List<String> reasons) implements CheckOutcome {
        /** The whole sentence. */
        public String sentence() {
            return "没有有效授权不能核对。" + String.join("；", reasons) + "。请补签后再发起核对，本次拒绝已记录。";
        }
    }
}
