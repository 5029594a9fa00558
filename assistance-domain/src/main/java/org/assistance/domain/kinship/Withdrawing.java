package org.assistance.domain.kinship;

import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a relative stated by mistake off an officer's statement, by two people: the officer asks and says why, somebody else of the
 * county finds out and agrees (XZ-85). Until then, and where the county does not agree, everything stays as it was.
 */
@Component
@Transactional
@Beyond(Purpose.KINSHIP)
public class Withdrawing {
    private static final int LONGEST = 200;

    // A county looks after who works in it or above it.
    private static final String IN_REACH = """
            exists (select from post s where s.officer_id = w.officer_id and s.valid_from <= :today
                and coalesce(s.valid_to, :today) >= :today
                and (place_covers(:division, s.division_code) or place_covers(s.division_code, :division)))""";

    private final Statements statements;
    private final Matching matching;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    Withdrawing(Statements statements, Matching matching, Cases cases, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.statements = statements;
        this.matching = matching;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A relative, or a former number of one's own, as it counts.
     *
     * @param id of one of its rows
     * @param asked whether it waits to be withdrawn
     */
    public record Counting(long id, Relative who, boolean asked) {}

    /** Whom an officer named, each once; without the own number as last stated. */
    @Transactional(readOnly = true)
    public List<Counting> of(ActingOfficer by) {
        var rows = new LinkedHashMap<Key, Counting>();
        IdNumber own = statements.newest(by.officerId()).map(Statement::idNumber).orElse(null);
        for (Statements.Named named : statements.named(by.officerId())) {
            Relative who = named.who();
            if (who.relation() != KinRelation.SELF || !Objects.equals(who.idNumber(), own)) {
                rows.putIfAbsent(Key.of(who), new Counting(named.id(), who, isAsked(named.id())));
            }
        }
        return List.copyOf(rows.values());
    }

    /**
     * Asks that a relative be withdrawn, in all the statements that name the same.
     *
     * @param reason what is wrong; 4 to 200 characters
     * @throws NoSuchCase when the officer stated nobody of this id, or it is withdrawn
     * @throws IllegalMove when it waits already, or the reason is missing
     */
    public void ask(long personId, String reason, ActingOfficer by) {
        jdbc.sql("select id from officer where id = :officer for no key update")
                .param("officer", by.officerId())
                .query(Long.class)
                .single();
        Counting meant = of(by).stream().filter(one -> one.id == personId).findFirst().orElseThrow(NoSuchCase::new);
        if (meant.asked) {
            throw new IllegalMove("这一项已经申请撤下，正待县级民政部门核实");
        }
        long id = jdbc
                .sql("""
                insert into kin_withdrawal (officer_id, reason, asked_at) values (:officer, :reason, :at) returning id""")
                .param("officer", by.officerId())
                .param("reason", words(reason, "请写明错在哪里（4至200字），例如“号码末四位写错，正确的已重新申报”"))
                .param("at", now())
                .query(Long.class)
                .single();
        statements.named(by.officerId())
                .stream()
                .filter(named -> Key.of(named.who()).equals(Key.of(meant.who)))
                .forEach(named -> jdbc.sql("insert into kin_withdrawn values (:withdrawal, :person)")
                        .param("withdrawal", id)
                        .param("person", named.id())
                        .update());
    }

    /** What waits for the county, the oldest first. */
    @Transactional(readOnly = true)
    public List<Withdrawal> waiting(ActingOfficer by) {
        return jdbc.sql("""
                select w.id, o.name || '（' || o.staff_number || '）', w.officer_id, w.reason, w.asked_at,
                    (select min(n.person_id) from kin_withdrawn n where n.withdrawal_id = w.id),
                    (select count(distinct k.case_id) from kin_link k where k.officer_id = w.officer_id and k.state = 'CERTAIN'
                        and k.withdrawal_id is null)
                from kin_withdrawal w join officer o on o.id = w.officer_id
                where w.status = 'PROPOSED' and """ + " " + IN_REACH + " order by w.id")
                .param("division", by.division().value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Withdrawal(row.getLong(1), row.getString(2),
                        who(row.getLong(3), row.getLong(6)), row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(), row.getInt(7),
                        row.getLong(3) == by.officerId()))
                .list();
    }

    /**
     * Agrees that a relative was stated by mistake, or does not.
     *
     * @param finding how that was found out; 4 to 200 characters
     * @throws NotAllowed when the post does not look into it, or the officer asked for it, or is related to a family concerned
     * @throws NoSuchCase when nothing of this id waits for the officer's county
     * @throws IllegalMove when it was settled before, or the finding is missing
     */
    public void settle(long id, boolean mistaken, String finding, ActingOfficer by) {
        if (!by.isOneOf(Action.KINSHIP_JUDGE.roles())) {
            throw new NotAllowed("撤下申报的近亲属由县级民政审核人、确认人核实");
        }
        String found = words(finding, "请写明怎样核实、结果如何（4至200字），例如“已查看户口簿，确系号码填错”");
        Open open = jdbc.sql("select w.officer_id, w.status from kin_withdrawal w where w.id = :id and " + IN_REACH
                + " for no key update of w")
                .param("id", id)
                .param("division", by.division().value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Open(row.getLong(1), row.getString(2)))
                .optional()
                .orElseThrow(NoSuchCase::new);
        if (open.officerId == by.officerId()) {
            throw new NotAllowed("您本人提出的，须由另一名工作人员核实");
        }
        if (!open.status.equals("PROPOSED")) {
            throw new IllegalMove("这一项已由其他工作人员核实，请刷新后查看");
        }
        KinBook before = statements.book();
        jdbc.sql("""
                update kin_withdrawal set status = :status, settled_by = :by, settled_at = :at, finding = :finding
                where id = :id""")
                .param("status", mistaken ? "CONFIRMED" : "REJECTED")
                .param("by", by.officerId())
                .param("at", now())
                .param("finding", found)
                .param("id", id)
                .update();
        if (mistaken) {
            tell(matching.end(id, open.officerId, before, statements.book()), open.officerId, found, by);
        }
    }

    private record Open(long officerId, String status) {}

    private void tell(List<Long> ended, long officerId, String finding, ActingOfficer by) {
        String name = jdbc.sql("select name from officer where id = :officer")
                .param("officer", officerId)
                .query(String.class)
                .single();
        for (long caseId : ended) {
            if (cases.shutOut(caseId, by.officerId())) {
                throw new NotAllowed("其中涉及与您有近亲属关系的家庭，须由另一名工作人员核实");
            }
            // Nobody's hand in the case: who agrees may decide it.
            jdbc.sql("""
                    insert into case_event (case_id, division_code, kind, duty, from_stage, to_stage, officer_name, role, at,
                        summary, reason)
                    select id, division_code, 'NOTE', 'KINSHIP', stage, stage, :name, :role, :at, :summary, :reason
                    from assistance_case where id = :case""")
                    .param("case", caseId)
                    .param("name", by.name())
                    .param("role", by.role().name())
                    .param("at", now())
                    .param("summary", words.seal(name + "申报的近亲属号码有误，经核实撤下，不再因此回避本案"))
                    .param("reason", words.seal(finding))
                    .update();
        }
    }

    private Relative who(long officerId, long personId) {
        return statements.named(officerId)
                .stream()
                .filter(named -> named.id() == personId)
                .findFirst()
                .orElseThrow()
                .who();
    }

    private boolean isAsked(long personId) {
        return jdbc.sql("""
                select exists (select from kin_withdrawn n join kin_withdrawal w on w.id = n.withdrawal_id
                    where n.person_id = :person and w.status = 'PROPOSED')""")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    private static String words(String typed, String wanted) {
        String words = typed.strip();
        if (Reason.isMissing(words) || words.length() > LONGEST) {
            throw new IllegalMove(wanted);
        }
        return words;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    // Who it is, however the name was written: a number is one person's.
    private record Key(boolean self, @Nullable IdNumber number, @Nullable String name, @Nullable LocalDate born) {
        static Key of(Relative who) {
            boolean byNumber = who.idNumber() != null;
            return new Key(who.relation() == KinRelation.SELF, who.idNumber(), byNumber ? null : who.name(),
                    byNumber ? null : who.birthDate());
        }
    }
}
