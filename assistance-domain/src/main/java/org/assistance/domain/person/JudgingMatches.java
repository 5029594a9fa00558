package org.assistance.domain.person;

import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.PersonMatch.File;
import org.assistance.domain.person.PersonMatch.Status;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer judges whether two people on record are one (DF-05). Made one, neither loses anything: their applications, cases, rights and
 * payments stay where they are, the other's number is taken no more, and what either holds counts for both. It is taken back the same
 * way. Where either holds a right or waits for money, a second person answers; who asked does not.
 */
@Service
@Transactional
public class JudgingMatches {
    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    private final PersonMatches matches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    JudgingMatches(PersonMatches matches, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.matches = matches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is done to a match. */
    enum Act {
        PROPOSE("提出归并"),
        CONFIRM("确认"),
        REFUSE("不同意"),
        MERGE("归并"),
        DIFFERENT("判定不是同一人"),
        ASK_UNDO("提出撤销归并"),
        UNDO("撤销判定");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Judges two people.
     *
     * @param kept whose number counts where they are one; null where they are not
     * @return how it stands now
     * @throws IllegalMove when it was judged already, no reason is given, or {@code kept} is neither of them
     */
    public Status judge(long id, @Nullable Long kept, String reason, ActingOfficer by) {
        File file = required(id, Action.MATCH_JUDGE, by, reason, Status.OPEN);
        if (kept == null) {
            return move(file, Act.DIFFERENT, Status.DIFFERENT, null, reason, by);
        }
        if (kept != file.left().id() && kept != file.right().id()) {
            throw new IllegalMove("请选择以哪一份登记的身份证号码为准");
        }
        refuseTemporary(kept, kept == file.left().id() ? file.right().id() : file.left().id());
        return file.money()
                ? move(file, Act.PROPOSE, Status.PROPOSED, kept, reason, by)
                : move(file, Act.MERGE, Status.SAME, kept, reason, by);
    }

    // Of two the one that departments know counts (DF-05).
    private void refuseTemporary(long kept, long other) {
        if (jdbc.sql("""
                select coalesce(temporary_state(:kept), 'REPLACED') <> 'REPLACED'
                    and coalesce(temporary_state(:other), 'REPLACED') = 'REPLACED'""")
                .param("kept", kept)
                .param("other", other)
                .query(Boolean.class)
                .single()) {
            throw new IllegalMove("其中一份登记的是临时编号，请以公民身份号码为准");
        }
    }

    /**
     * Takes a judgement back.
     *
     * @throws IllegalMove when it was not judged, or no reason is given
     */
    public Status undo(long id, String reason, ActingOfficer by) {
        File file = required(id, Action.MATCH_JUDGE, by, reason, Status.SAME, Status.DIFFERENT);
        return file.status() == Status.SAME && file.money()
                ? move(file, Act.ASK_UNDO, Status.UNDOING, file.keptId(), reason, by)
                : move(file, Act.UNDO, Status.OPEN, null, reason, by);
    }

    /**
     * The second person's answer.
     *
     * @throws IllegalMove when nothing waits for one, or who asked answers
     */
    public Status answer(long id, boolean agreed, String reason, ActingOfficer by) {
        File file = required(id, Action.MATCH_CONFIRM, by, reason, Status.PROPOSED, Status.UNDOING);
        if (Long.valueOf(by.officerId()).equals(file.askedBy())) {
            throw new IllegalMove("涉及待遇和发放，由提出人以外的另一名工作人员确认");
        }
        boolean undoing = file.status() == Status.UNDOING;
        Status next = agreed != undoing ? Status.SAME : Status.OPEN;
        return move(file, agreed ? Act.CONFIRM : Act.REFUSE, next, next == Status.SAME ? file.keptId() : null, reason,
                by);
    }

    // Locked first: of two who act at once the second sees what the first did.
    private File required(long id, Action action, ActingOfficer by, String reason, Status... expected) {
        if (!by.isOneOf(action.roles())) {
            throw new NotAllowed("疑似重复人员由县级民政审核人、市级民政经办人判定，县级民政确认人、市级民政经办人确认");
        }
        jdbc.sql("select id from person_match where id = :id for update").param("id", id).query(Long.class).optional();
        File file = matches.file(id, by.scope()).orElseThrow(() -> new NoSuchCase("没有找到这两份人员档案"));
        if (!List.of(expected).contains(file.status())) {
            throw new IllegalMove("这两份人员档案现为“" + file.status().label() + "”，请刷新后查看");
        }
        if (Reason.isMissing(reason) || reason.strip().length() > LONGEST) {
            throw new IllegalMove("请写明核实的情况和理由，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        return file;
    }

    private Status move(File file, Act act, Status to, @Nullable Long kept, String reason, ActingOfficer by) {
        jdbc.sql("""
                insert into person_match_step (match_id, act, officer_id, at, reason, compared)
                values (:id, :act, :by, :at, :reason, :compared)""")
                .param("id", file.id())
                .param("act", act.name())
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", words.seal(reason.strip()))
                .param("compared", file.words())
                .update();
        jdbc.sql("update person_match set status = :status, kept_id = :kept, asked_by = :asked where id = :id")
                .param("id", file.id())
                .param("status", to.name())
                .param("kept", kept)
                .param("asked", to == Status.PROPOSED || to == Status.UNDOING ? by.officerId() : null)
                .update();
        return to;
    }
}
