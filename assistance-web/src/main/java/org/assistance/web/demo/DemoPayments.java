package org.assistance.web.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.RunStatus;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.Settling;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.springframework.stereotype.Component;

/**
 * The monthly runs of the demo city: three months paid in every county; of the present month, one county's list waits
 * for approval and another's for the bank's answer.
 */
@Demo
@Component
class DemoPayments {
    /** 桐城市. */
    static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final DivisionCode DAGUAN = new DivisionCode("340803000000");

    /** The counties that pay. */
    static final List<DivisionCode> COUNTIES = List.of(TONGCHENG, HUAINING, DAGUAN);

    private static final int MONTHS = 3;
    private static final Charset BANK = Charset.forName("GB18030");
    private static final String END = "\r\n";

    private final DemoOfficers officers;
    private final Freezing freezing;
    private final Approving approving;
    private final Sending sending;
    private final Settling settling;
    private final WorkingDays calendar;

    DemoPayments(DemoOfficers officers, Freezing freezing, Approving approving, Sending sending, Settling settling,
            WorkingDays calendar) {
        this.officers = officers;
        this.freezing = freezing;
        this.approving = approving;
        this.sending = sending;
        this.settling = settling;
        this.calendar = calendar;
    }

    void plan(DemoTimeline timeline) {
        YearMonth present = YearMonth.from(timeline.today());
        for (DivisionCode county : COUNTIES) {
            for (int back = MONTHS; back > 0; back--) {
                run(county, present.minusMonths(back), failures(county, back), RunStatus.SETTLED, timeline);
            }
        }
        run(TONGCHENG, present, Map.of(), RunStatus.FROZEN, timeline);
        run(HUAINING, present, Map.of(), RunStatus.SENT, timeline);
        run(DAGUAN, present, Map.of(), RunStatus.SETTLED, timeline);
    }

    /** What the bank could not pay, by the number of the payment; {@link DemoRights} answers all but the latest. */
    private static Map<Integer, String> failures(DivisionCode county, int monthsBack) {
        if (monthsBack == 2) {
            return county.equals(TONGCHENG) ? Map.of(4, "账户已销户", 9, "户名与账号不符") : Map.of(3, "账户状态异常");
        }
        return monthsBack == 1 && county.equals(TONGCHENG) ? Map.of(6, "账户长期不动，已转睡眠户") : Map.of();
    }

    private void run(DivisionCode county, YearMonth month, Map<Integer, String> failures, RunStatus until,
            DemoTimeline timeline) {
        ActingOfficer reviewer = officers.acting(Role.COUNTY_REVIEWER, county);
        ActingOfficer city = officers.acting(Role.CITY_CLERK, county);
        Map<String, Long> run = new HashMap<>();
        LocalDate frozen = calendar.after(month.atDay(1).minusDays(1), 3);
        timeline.add(frozen, LocalTime.of(15, 0),
                () -> run.put("id", freezing.freeze(county, month, reviewer).id()));
        if (until == RunStatus.FROZEN) {
            return;
        }
        timeline.add(calendar.after(frozen, 1), LocalTime.of(15, 20), () -> approving.approve(id(run), city));
        timeline.add(calendar.after(frozen, 1), LocalTime.of(16, 0), () -> sending.send(id(run), reviewer));
        if (until == RunStatus.SETTLED) {
            timeline.add(calendar.after(frozen, 3), LocalTime.of(16, 30),
                    () -> settling.settle(id(run), answer(sending.file(id(run), reviewer), failures), reviewer));
        }
    }

    private static long id(Map<String, Long> run) {
        return run.getOrDefault("id", 0L);
    }

    /** The bank's answer to a file: every line paid but for the failures. */
    private static byte[] answer(Sending.File file, Map<Integer, String> failures) {
        var answer = new StringBuilder("批次号,序号,账号,金额(元),结果,原因").append(END);
        int paid = 0;
        int failed = 0;
        Money sum = Money.ZERO;
        List<String> lines = new String(file.bytes(), BANK).lines().skip(1).toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            String[] cells = line.split(",");
            String why = failures.getOrDefault(Integer.valueOf(cells[1]), "");
            answer.append(String.join(",", cells[0], cells[1], cells[2], cells[6], why.isEmpty() ? "成功" : "失败", why))
                    .append(END);
            if (why.isEmpty()) {
                paid++;
                sum = sum.plus(Money.parse(cells[6]));
            } else {
                failed++;
            }
        }
        return (answer + "合计," + paid + ",," + sum.plain() + "," + failed + "," + END).getBytes(StandardCharsets.UTF_8);
    }
}
