package org.assistance.domain.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.opinion.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ground of an ending asks for, and the last month it gives (DB-34, TK-42, CJ-16, JT-04). */
@Component
class EndingRules {
    private final JdbcClient jdbc;
    private final Clock clock;

    EndingRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Refuses what does not fit the right or lacks what its ground asks for.
     *
     * @throws IllegalMove with a Chinese sentence
     */
    void refuseUnfit(Entitlement of, WantedEnding wanted, LocalDate today) {
        EndingGround ground = wanted.ground();
        if (of.rhythm() == Rhythm.ONCE) {
            throw new IllegalMove("一次性救助不需要终止");
        }
        if (!EndingGround.of(of.programme()).contains(ground)) {
            throw new IllegalMove(of.programme().label() + "不能以“" + ground.label() + "”终止");
        }
        if (ground == EndingGround.DEATH && of.people() > 1) {
            throw new IllegalMove(
                    "该项待遇有" + of.people() + "人享受，一人死亡不自动终止全户待遇：领款人死亡的变更领款账户；人口变化后金额要重算的，请办理复核（原因选“家庭成员死亡”）");
        }
        if (ground == EndingGround.DEATH) {
            refuseAnotherDayOfDeath(of, wanted.happenedOn());
        }
        if (Reason.isMissing(wanted.explanation())) {
            throw new IllegalMove("请写明终止的事实和理由" + Reason.AT_LEAST + "，将写入告知书");
        }
        if ((ground.dayLabel() != null) != (wanted.happenedOn() != null)) {
            throw new IllegalMove("请填写" + (ground.dayLabel() == null ? "终止事由" : ground.dayLabel()));
        }
        refuseFuture(wanted.happenedOn(), today);
        refuseFuture(wanted.heardOn(), today);
        refuseFuture(wanted.postedOn(), today);
        boolean heard = wanted.hearing() != Hearing.NOT_NEEDED && wanted.heardOn() != null
                && wanted.heardWords() != null && !wanted.heardWords().isBlank();
        if (ground.needsHearing() && !heard) {
            throw new IllegalMove("终止待遇前应当听取本人或家庭的意见，请填写听取的日期和内容（社会救助法第四十八条）");
        }
        if (ground.needsNotice(of.programme()) && wanted.postedOn() == null) {
            throw new IllegalMove("终止特困供养应当先在村（社区）或供养服务机构公示，请填写公示日期（特困人员认定办法第二十六条）");
        }
    }

    private void refuseAnotherDayOfDeath(Entitlement of, @Nullable LocalDate typed) {
        jdbc.sql("select died_on from person where id = :id and (died_on <> :on or birth_date > :on)")
                .param("id", of.personId())
                .param("on", typed)
                .query((row, number) -> String.valueOf(row.getObject("died_on", LocalDate.class)))
                .optional()
                .ifPresent(known -> {
                    throw new IllegalMove(known.equals("null") ? "死亡日期早于出生日期" : "已登记的死亡日期为" + known + "，请核对");
                });
    }

    private static void refuseFuture(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new IllegalMove("日期" + day + "还没有到");
        }
    }

    /**
     * The last month that the officer gives, or that other rights give; null where the ground's own rule gives it.
     *
     * @throws IllegalMove where it must be given and is not, or the other right does not end
     */
    @Nullable
    YearMonth lastMonth(Entitlement of, WantedEnding wanted) {
        if (wanted.ground() == EndingGround.DIBAO_ENDED) {
            return lastMonthOfDibao(of);
        }
        if (wanted.ground() == EndingGround.TAPER_OVER) {
            return lastMonthOfTaper(of);
        }
        if (wanted.ground().monthIsGiven() && wanted.lastMonth() == null) {
            throw new IllegalMove("请填写最后享受的月份");
        }
        return wanted.lastMonth();
    }

    /** JT-04: the months of a 渐退 end by themselves; what is proposed with the last of them is that nothing follows. */
    private YearMonth lastMonthOfTaper(Entitlement of) {
        boolean last = jdbc.sql("""
                select exists (select from right_review where case_id = :case and outcome = 'TAPER')
                    and not exists (select from entitlement where case_id = :case and programme = :programme
                        and person_id = :person and first_month > :first and last_month >= first_month)""")
                .param("case", of.caseId())
                .param("programme", of.programme().name())
                .param("person", of.personId())
                .param("first", of.firstMonth().atDay(1))
                .query(Boolean.class)
                .single();
        YearMonth month = of.lastMonth().orElse(null);
        if (!last || month == null) {
            throw new IllegalMove("该项待遇不是渐退期的最后一段，不能以“渐退期满”终止");
        }
        if (month.isAfter(YearMonth.now(clock).plusMonths(1))) {
            throw new IllegalMove("渐退期到" + month + "为止，最后一个月以前不提出停发");
        }
        return month;
    }

    private YearMonth lastMonthOfDibao(Entitlement of) {
        LocalDate month = jdbc.sql("""
                select case when count(*) filter (where last_month is null) > 0 then null else max(last_month) end
                from entitlement where household_id = :household and programme = 'DIBAO'
                  and (last_month is null or last_month >= first_month)""")
                .param("household", of.householdId())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElseThrow(() -> new IllegalMove("该户低保仍在享或没有低保记录，不能以“家庭低保已终止”终止生活补贴"));
        return YearMonth.from(month);
    }
}
