package org.assistance.domain.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Why a payment is on the list as it is (说明): every line says it, in one sentence. */
final class Reason {
    /** What the sentence is made of, beside the payment {@code t} and its right {@code e}. */
    static final String COLUMNS = """
            e.rhythm, e.first_month, t.resumes,
            (select o.reason from payment_omission o join payment_run r on r.id = o.run_id
             where (t.change in ('NEW', 'ARREARS') or t.resumes) and o.entitlement_id = t.entitlement_id
               and o.kind = 'HELD' and r.status <> 'REJECTED'
               and case when t.change = 'ARREARS' then o.month = t.benefit_month else o.month < t.month end
             order by o.id desc limit 1) as held,
            t.change = 'ARREARS' and exists (select from payment_transfer c where c.line_id = t.line_id
                and c.status = 'CANCELLED' and c.id < t.id) as sent_back,
            (select f.failure || case (select l.kind from payment_release l where l.transfer_id = f.id)
                 when 'ACCOUNT_CHANGED' then '），已变更账户' when 'VERIFIED' then '），乡镇已核实账户' else '）' end
             from payment_transfer f where t.change = 'RETRY' and f.line_id = t.line_id and f.status = 'FAILED'
               and f.id < t.id order by f.id desc limit 1) as refused
            """;

    private Reason() {}

    /** The sentence; the bank's own reason where it could not pay. */
    static String of(ResultSet row, Change change, YearMonth month, Money amount, @Nullable Money previous)
            throws SQLException {
        String failure = row.getString("note");
        if (!failure.isEmpty()) {
            return failure;
        }
        YearMonth first = YearMonth.from(row.getObject("first_month", LocalDate.class));
        String held = row.getString("held");
        String resumed = row.getBoolean("resumes") ? "暂缓后恢复" + (held == null ? "" : "（" + held + "）") : null;
        return switch (change) {
            case NEW -> row.getString("rhythm").equals("ONCE")
                    ? "一次性救助"
                    : held != null
                            ? "此前暂缓，首次发放：" + held
                            : first.equals(month) ? "自本月起享受" : "自" + first + "起享受，上月不在名册";
            case CHANGED -> (resumed == null ? "上月" : resumed + "，暂缓前")
                    + (previous == null ? "—" : previous.format()) + "元，本月" + amount.format() + "元"
                    + (first.equals(month) ? "，按新的决定" : "");
            case SAME -> resumed == null ? "与上月相同" : resumed + "，金额不变";
            case ARREARS -> held != null
                    ? "当月暂缓，现补发：" + held
                    : row.getBoolean("sent_back") ? "当月批次退回未发，现补发" : "自" + first + "起享受，以前月份补发";
            case RETRY -> "银行退回（" + row.getString("refused") + "，重发";
        };
    }
}
