package org.assistance.web.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.application.Application;

/** What looks wrong in a declaration and was explained at the counter: for whoever assesses it and whoever decides. */
public final class Remarks {
    private Remarks() {}

    /** One sentence for each thing; empty as a rule. */
    public static List<String> of(Application application) {
        var remarks = new ArrayList<String>();
        application.lateReason().ifPresent(reason -> remarks.add(late(application, reason)));
        application.selfPaidReason()
                .ifPresent(reason -> remarks.add("自付费用没有按所填刚性支出的自付合计计算。经办人写明的理由：" + reason));
        application.accountReason().ifPresent(reason -> remarks.add("收款账号与另一户共用。经办人写明的原因：" + reason));
        return List.copyOf(remarks);
    }

    private static String late(Application application, String reason) {
        LocalDate typed = LocalDate.ofInstant(application.submittedAt(), OfficeTime.ZONE);
        return "申请日期" + application.appliedOn() + "比提交日" + typed + "早"
                + ChronoUnit.DAYS.between(application.appliedOn(), typed) + "天，两项补贴从申请当月起计发。晚登记的原因：" + reason;
    }
}
