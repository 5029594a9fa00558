package org.assistance.web.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.Reason;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** The proposal to end a right, as typed: days as 2026-11-02, the month as 2026-11. */
public record EndingForm(String ground, String happenedOn, String lastMonth, String explanation, String hearing,
        String heardOn, String heardWords, String postedOn) {
    public EndingForm {
        ground = Typed.text(ground);
        happenedOn = Typed.text(happenedOn);
        lastMonth = Typed.text(lastMonth);
        explanation = Typed.text(explanation);
        hearing = Typed.text(hearing);
        heardOn = Typed.text(heardOn);
        heardWords = Typed.text(heardWords);
        postedOn = Typed.text(postedOn);
    }

    static final EndingForm EMPTY = new EndingForm("", "", "", "", "", "", "", "");

    /** What is proposed, with what is wrong said in {@code errors}; null when anything is. */
    @Nullable
    WantedEnding read(Programme programme, LocalDate today, FieldErrors errors) {
        EndingGround why = Typed.constant("ground", ground, EndingGround.values(), "请选择终止事由", errors).orElse(null);
        LocalDate event = day("happenedOn", happenedOn, today, errors);
        if (why != null && why.dayLabel() != null && event == null) {
            errors.add("happenedOn", "请填写" + why.dayLabel());
        }
        YearMonth month = month(errors);
        if (why != null && why.monthIsGiven() && month == null) {
            errors.add("lastMonth", "以“其他”终止的，请填写最后享受的月份");
        }
        if (Reason.isMissing(explanation)) {
            errors.add("explanation", "请写明事实和理由" + Reason.AT_LEAST + "，将写入告知书");
        }
        boolean needed = why != null && why.needsHearing();
        Hearing heard = Typed.constant("hearing", hearing, Hearing.values(), "请选择是否听取了意见", errors).orElse(null);
        if (heard == Hearing.NOT_NEEDED && needed) {
            errors.add("hearing", "除死亡、自愿退出外，终止前应当听取意见（社会救助法第四十八条）");
        }
        boolean words = heard != null && heard != Hearing.NOT_NEEDED;
        LocalDate on = day("heardOn", heardOn, today, errors);
        if (words && on == null) {
            errors.add("heardOn", "请填写听取意见（或最后一次联系）的日期");
        }
        if (words) {
            Typed.words("heardWords", heardWords, heard == Hearing.HEARD ? "请写明本人或家庭的意见" : "请写明联系的时间和方式", errors);
        }
        LocalDate posted = day("postedOn", postedOn, today, errors);
        if (why != null && why.needsNotice(programme) && posted == null) {
            errors.add("postedOn", "终止特困供养须先公示，请填写公示日期");
        }
        if (!errors.isEmpty() || why == null || heard == null) {
            return null;
        }
        return new WantedEnding(why, why.dayLabel() == null ? null : event, why.monthIsGiven() ? month : null,
                explanation, heard, words ? on : null, words ? heardWords : null,
                why.needsNotice(programme) ? posted : null);
    }

    private static @Nullable LocalDate day(String field, String typed, LocalDate today, FieldErrors errors) {
        LocalDate day = Typed.optionalDay(field, typed, errors).orElse(null);
        if (day != null && day.isAfter(today)) {
            errors.add(field, "日期不能晚于今天");
        }
        return day;
    }

    private @Nullable YearMonth month(FieldErrors errors) {
        YearMonth month = Typed.monthOf(lastMonth);
        if (month == null && !lastMonth.isEmpty()) {
            errors.add("lastMonth", "月份应写成 2026-11 的样子");
        }
        return month;
    }
}
