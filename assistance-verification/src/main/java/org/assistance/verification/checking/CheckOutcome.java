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

    /**
     * Nothing was asked about anybody, since a source that must answer has no data fresh enough; that is on record.
     *
     * @param silences why, a Chinese sentence for each source
     */
    record Silent(List<String> silences) implements CheckOutcome {
        /** The whole sentence. */
        public String sentence() {
            return "现在不能核对：" + String.join("；", silences) + "。按约定，这些数据到位后才能发起核对，本次拒绝已记录。";
        }
    }
}
