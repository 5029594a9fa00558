package org.assistance.domain.monitoring;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.permission.Action;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a warning from its opening to its closing: the township takes it, two people visit the family, an officer concludes by one of the
 * four dispositions (JC-05), and it is closed with a result (JC-06). Who may no longer qualify gets a review, and keeps the right until
 * that is decided; a second officer closes such a warning. Whoever is related to the family has no hand in it.
 */
@Service
@Transactional
public class HandlingWarnings {
    /** The longest statement or note, in characters. */
    public static final int LONGEST = 1000;

    private static final String RIGHTS = """
            select e.id, under_review(e.id) as reviewed
            from entitled_person t join entitlement e on e.id = t.entitlement_id
            where t.person_id = (select person_id from warning where id = :id) and e.programme in ('DIBAO', 'TEKUN')
                and e.rhythm = 'MONTHLY' and (e.last_month is null or e.last_month >= :month) and e.first_month <= :month
                and (t.last_month is null or t.last_month >= :month) and t.first_month <= :month
            order by e.id""";

    private final Warnings warnings;
    private final Entitlements entitlements;
    private final OpeningReviews reviews;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    HandlingWarnings(Warnings warnings, Entitlements entitlements, OpeningReviews reviews, JdbcClient jdbc,
            Clock clock, Words words) {
        this.words = words;
        this.warnings = warnings;
        this.entitlements = entitlements;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What two people saw. */
    public record NewVisit(LocalDate on, String first, String second, String present, String seen) {}

    /** What came of looking into it; {@code disposition} is null where the finding is not true. */
    public record NewConclusion(boolean isTrue, @Nullable Disposition disposition, String statement) {}

    /** How many reviews a conclusion opened, and in Chinese why none, where aid was questioned and none was opened. */
    public record Concluded(int reviews, @Nullable String whyNone) {}

    private record Right(long id, boolean reviewed) {}

    /** Takes it on. */
    public void take(long id, ActingOfficer by) {
        required(id, Action.WARNING_HANDLE, by, WarningStage.OPENED);
        move(id, WarningStage.TAKEN, by);
        step(id, WarningStage.TAKEN, by, "接收");
    }

    /**
     * Puts down a visit of two people to the family.
     *
     * @throws IllegalMove when it was not taken, is concluded already, or the visit cannot have been so
     */
    public void visit(long id, NewVisit put, ActingOfficer by) {
        Warning warning = required(id, Action.WARNING_HANDLE, by, WarningStage.TAKEN, WarningStage.VISITED);
        LocalDate today = today();
        if (put.on().isBefore(warning.raisedOn()) || put.on().isAfter(today)) {
            throw new IllegalMove("入户日期应在预警之日（" + warning.raisedOn() + "）和今天之间");
        }
        String first = PersonName.bare(put.first());
        String second = PersonName.bare(put.second());
        if (PersonName.namesNobody(first) || PersonName.namesNobody(second) || first.equals(second)) {
            throw new IllegalMove("入户核实须由两人以上进行，请写明两名入户人员的姓名");
        }
        if (Reason.saysNothing(put.present()) || Reason.isMissing(put.seen())) {
            throw new IllegalMove("请写明在场的家庭成员和核实的情况");
        }
        jdbc.sql("""
                insert into warning_visit (warning_id, visited_on, first_visitor, second_visitor, present, seen, recorded_by, recorded_at)
                values (:id, :on, :first, :second, :present, :seen, :by, :at)""")
                .param("id", id)
                .param("on", put.on())
                .param("first", first)
                .param("second", second)
                .param("present", put.present().strip())
                .param("seen", words.seal(put.seen().strip()))
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        move(id, WarningStage.VISITED, by);
        step(id, WarningStage.VISITED, by, "入户核实（" + put.on() + "，" + first + "、" + second + "）");
    }

    /**
     * Concludes. For somebody who may no longer qualify the reviews of 低保 and 特困 that are not open yet are opened.
     *
     * @return the reviews that were opened, or why none was
     * @throws IllegalMove when it was not taken, or nobody visited where aid is questioned, or nothing is said
     */
    public Concluded conclude(long id, NewConclusion put, ActingOfficer by) {
        Warning warning = required(id, Action.WARNING_HANDLE, by, WarningStage.TAKEN, WarningStage.VISITED);
        if (put.isTrue() != (put.disposition() != null)) {
            throw new IllegalMove(put.isTrue() ? "情况属实的，请选择处置方式" : "情况不属实的，不选择处置方式");
        }
        if (Reason.isMissing(put.statement()) || put.statement().strip().length() > LONGEST) {
            throw new IllegalMove("请写明核实的结论，最多 " + LONGEST + " 字");
        }
        boolean questioned = put.disposition() == Disposition.MAY_NOT_QUALIFY;
        if (questioned && warning.stage() != WarningStage.VISITED) {
            throw new IllegalMove("认为可能不再符合条件的，应当先由两人入户核实；仅凭数据比对不能停发、减发");
        }
        jdbc.sql("""
                update warning set stage = 'CONCLUDED', concluded_by = :by, concluded_on = :today, true_finding = :true,
                    disposition = :disposition, statement = :statement where id = :id""")
                .param("id", id)
                .param("by", by.officerId())
                .param("today", today())
                .param("true", put.isTrue())
                .param("disposition", put.disposition() == null ? null : put.disposition().name())
                .param("statement", words.seal(put.statement().strip()))
                .update();
        Concluded came = questioned ? openReviews(warning, put.statement().strip(), by) : new Concluded(0, null);
        step(id, WarningStage.CONCLUDED, by,
                (put.disposition() == null ? "情况不属实" : "情况属实；" + put.disposition().label())
                        + (came.reviews() == 0 ? "" : "；已发起复核 " + came.reviews() + " 项")
                        + (came.whyNone() == null ? "" : "；未发起复核：" + came.whyNone()));
        return came;
    }

    private Concluded openReviews(Warning warning, String statement, ActingOfficer by) {
        List<Right> rights = jdbc.sql(RIGHTS)
                .param("id", warning.id())
                .param("month", today().withDayOfMonth(1))
                .query((row, _) -> new Right(row.getLong("id"), row.getBoolean("reviewed")))
                .list();
        var refusals = new LinkedHashSet<String>();
        int opened = 0;
        for (Right right : rights) {
            Entitlement standing = entitlements.findById(right.id()).orElseThrow();
            String refusal = right.reviewed() ? "该项待遇的复核已在办理" : reviews.refusal(standing, today());
            if (refusal == null) {
                reviews.open(right.id(), ReviewReason.CHANGED, "监测预警（" + warning.indicator() + "）：" + statement, by);
                opened++;
            } else {
                refusals.add(standing.programme().label() + "：" + refusal);
            }
        }
        if (opened > 0) {
            return new Concluded(opened, null);
        }
        return new Concluded(0, rights.isEmpty() ? "本人没有正在享受的低保、特困待遇" : String.join("；", refusals));
    }

    /**
     * Closes it.
     *
     * @throws IllegalMove when it is not concluded, or whoever questioned the aid closes it too
     */
    public void close(long id, WarningResult result, @Nullable String note, ActingOfficer by) {
        Warning warning = required(id, Action.WARNING_CLOSE, by, WarningStage.CONCLUDED);
        Warning.Conclusion said = warning.conclusion();
        if (said != null && said.disposition() == Disposition.MAY_NOT_QUALIFY && said.byId() == by.officerId()) {
            throw new IllegalMove("认为可能不再符合条件的，由作出处置以外的另一名工作人员办结");
        }
        String added = note == null || note.isBlank() ? null : note.strip();
        if (added != null && added.length() > LONGEST) {
            throw new IllegalMove("办结说明最多 " + LONGEST + " 字");
        }
        jdbc.sql("""
                update warning set stage = 'CLOSED', closed_by = :by, closed_on = :today, result = :result, closing_note = :note
                where id = :id""")
                .param("id", id)
                .param("by", by.officerId())
                .param("today", today())
                .param("result", result.name())
                .param("note", words.sealOrNull(added))
                .update();
        step(id, WarningStage.CLOSED, by, "办结：" + result.label());
    }

    // Locked first: two who act at once take turns, and the second sees what the first did.
    private Warning required(long id, Action action, ActingOfficer by, WarningStage... stages) {
        if (!by.isOneOf(action.roles())) {
            throw new NotAllowed("监测预警由乡镇（街道）经办人接收、核实、处置，经办人或者负责人办结");
        }
        jdbc.sql("select id from warning where id = :id for update").param("id", id).query(Long.class).optional();
        Warning warning = warnings.file(id, by.scope())
                .map(Warning.File::warning)
                .orElseThrow(() -> new NoSuchCase("没有找到这条监测预警"));
        if (!List.of(stages).contains(warning.stage())) {
            throw new IllegalMove("这条预警现处于“" + warning.stage().label() + "”，请刷新后查看");
        }
        return warning;
    }

    private void move(long id, WarningStage to, ActingOfficer by) {
        jdbc.sql("update warning set stage = :stage, taken_by = coalesce(taken_by, :by) where id = :id")
                .param("id", id)
                .param("stage", to.name())
                .param("by", by.officerId())
                .update();
    }

    private void step(long id, WarningStage stage, ActingOfficer by, String note) {
        Instant now = clock.instant();
        jdbc.sql(
                "insert into warning_step (warning_id, stage, officer_id, at, note) values (:id, :stage, :by, :at, :note)")
                .param("id", id)
                .param("stage", stage.name())
                .param("by", by.officerId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("note", words.seal(note))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
