package org.assistance.domain.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Straight rows of cases, as somebody at the database could write them past the application. */
final class Rows {
    static final String COUNTY = "340881000000";
    static final String TOWN = "340881100000";
    static final String VILLAGE = "340881100001";

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places, and a standard of 7,560 yuan a year. */
    void ground() {
        String[][] places = {{"340000000000", "000000000000", "1"}, {"340800000000", "340000000000", "2"},
                {COUNTY, "340800000000", "3"}, {"340822000000", "340800000000", "3"}, {TOWN, COUNTY, "4"},
                {VILLAGE, TOWN, "5"}};
        for (String[] place : places) {
            jdbc.sql("""
                    insert into division (code, parent_code, level, name, full_name, valid_from)
                    values (:code, :parent, :level, '某地', '某地', '2020-01-01') on conflict do nothing""")
                    .param("code", place[0])
                    .param("parent", place[1])
                    .param("level", Integer.parseInt(place[2]))
                    .update();
        }
        jdbc.sql(
                """
                insert into policy_value (code, area, division_code, value, unit, operator, valid_from, document_number)
                select 'DIBAO_STD', 'RURAL', '340800000000', '7560', 'YUAN_PER_YEAR', 'BELOW', '2020-01-01', '某文'
                where not exists (select from policy_value where code = 'DIBAO_STD' and division_code = '340800000000')""")
                .update();
        jdbc.sql(
                "delete from delegation where id not in (select delegation_id from decision where delegation_id is not null)")
                .update();
    }

    long officer(String name) {
        int serial = SERIAL.incrementAndGet();
        return id("insert into officer (staff_number, name, password_hash) values (:number, :name, 'x') returning id",
                Map.of("number", "F%06d".formatted(serial), "name", name + serial));
    }

    long officer(String name, String role, String place) {
        long id = officer(name);
        post(id, role, place);
        return id;
    }

    void post(long officer, String role, String place) {
        jdbc.sql("""
                insert into post (officer_id, role, division_code, valid_from)
                values (:officer, :role, :place, '2020-01-01') on conflict do nothing""")
                .params(Map.of("officer", officer, "role", role, "place", place))
                .update();
    }

    void delegate(String programme, @Nullable String yuan, @Nullable String multiple) {
        jdbc.sql("delete from delegation").update();
        var values = new HashMap<String, Object>(Map.of("programme", programme, "town", TOWN));
        values.put("fen", yuan == null ? null : new BigDecimal(yuan).movePointRight(2).longValueExact());
        values.put("multiple", multiple == null ? null : new BigDecimal(multiple));
        jdbc.sql("""
                insert into delegation (programme, township_code, ceiling_fen, ceiling_multiple, valid_from, document_number)
                values (:programme, :town, cast(:fen as bigint), cast(:multiple as numeric), '2020-01-01', '某文')""")
                .params(values)
                .update();
    }

    long household() {
        return id("insert into household (division_code) values (:place) returning id", Map.of("place", VILLAGE));
    }

    long person() {
        IdNumber number = IdNumber
                .ofSeventeenDigits("9901011960%07d".formatted(1_010_000 + SERIAL.incrementAndGet() % 18_999));
        long id = id("select nextval(pg_get_serial_sequence('person', 'id'))", Map.of());
        return id("""
                insert into person (id, id_sealed, id_index, id_end_index, name, sex, birth_date) overriding system value
                values (:id, :sealed, :index, :end, '某人', 'MALE', '1960-01-01') returning id""",
                Map.of("id", id, "sealed", TryoutKeys.NUMBERS.seal(number, SealedColumn.PERSON_NUMBER.cell(id)),
                        "index",
                        TryoutKeys.NUMBERS.index(number), "end", TryoutKeys.NUMBERS.indexOfEnd(number)));
    }

    long openCase(long household, long person, String route, int daysAgo) {
        int serial = SERIAL.incrementAndGet();
        long clerk = officer("录入");
        long application = id("""
                with draft as (insert into application_draft (id, division_code, officer_id)
                    values (gen_random_uuid(), :place, :clerk) returning id)
                insert into application (draft_id, household_id, division_code, area, applied_on, applicant_name,
                    registered_at, residence, reason, truth_promised, facts, member_count, submitted_by, submitted_at)
                select id, :household, :place, 'RURAL', :on, '某人', '', '', '困难', true, '{"area": "RURAL"}', 1,
                    :clerk, now() from draft returning id""",
                Map.of("place", VILLAGE, "clerk", clerk, "household", household, "on", LAST.minusDays(daysAgo)));
        jdbc.sql("""
                insert into application_member (application_id, number, person_id, relation, division_code, hukou)
                values (:application, 1, :person, 'SELF', :place, 'LOCAL_RURAL')""")
                .params(Map.of("application", application, "person", person, "place", VILLAGE))
                .update();
        return id("""
                insert into assistance_case (number, application_id, route, stage, division_code, township_code, applicant_name,
                    opened_on, stage_since)
                values (:number, :application, :route, 'DECISION', :place, :town, '某人', :on, :on) returning id""",
                Map.of("number", "四眼" + serial, "application", application, "route", route, "place", VILLAGE, "town",
                        TOWN,
                        "on", LAST.minusDays(daysAgo)));
    }

    void visit(long of, long surveyor) {
        jdbc.sql("""
                insert into household_visit (case_id, division_code, method, visited_on, first_visitor, second_visitor, present,
                    seen, neighbours, signed_by, recorded_by, recorded_at)
                select :case, :place, 'HOME', :on, bare_name(o.name), '村主任', '在', '见', '问', '签', o.id, timestamptz '2026-11-20 10:00+08'
                from officer o where o.id = :officer""")
                .params(Map.of("case", of, "place", VILLAGE, "on", LAST.minusDays(39), "officer", surveyor))
                .update();
    }

    void opinion(long of, long proposer) {
        long assessment = id("""
                insert into case_assessment (case_id, division_code, as_of, facts, result, outline, engine_version, assessed_by,
                    assessed_at)
                values (:case, :place, :on, '{"area": "RURAL"}', '{}', '{}', '1', :by,
                    timestamptz '2026-11-20 10:00+08') returning id""",
                Map.of("case", of, "place", VILLAGE, "on", LAST, "by", proposer));
        id("""
                insert into opinion (case_id, assessment_id, division_code, text, proposals, given_by, given_at)
                values (:case, :assessment, :place, '同意', '[]', :by, timestamptz '2026-11-20 10:00+08') returning id""",
                Map.of("case", of, "assessment", assessment, "place", VILLAGE, "by", proposer));
    }

    void decide(long of, String level, long decider, String programme, long fen, int daysAgo) {
        long decision = id("""
                insert into decision (case_id, opinion_id, division_code, document_number, level, decided_on, decided_by,
                    decided_at, reasons)
                select :case, max(o.id), :place, :number, :level, :on, :by,
                    timestamptz '2026-11-20 10:00+08', '符合' from opinion o where o.case_id = :case
                returning id""",
                Map.of("case", of, "place", VILLAGE, "number", "决" + SERIAL.incrementAndGet(), "level", level, "on",
                        LAST.minusDays(daysAgo), "by", decider));
        id("""
                insert into award (decision_id, case_id, division_code, programme, granted, amount_fen, rhythm, people, first_month,
                    reasons)
                values (:decision, :case, :place, :programme, true, :fen, 'ONCE', 1, :month, '符合') returning id""",
                Map.of("decision", decision, "case", of, "place", VILLAGE, "programme", programme, "fen", fen, "month",
                        LAST.minusDays(daysAgo).withDayOfMonth(1)));
    }

    void release(long of, long releaser) {
        int serial = SERIAL.incrementAndGet();
        long right = id("""
                insert into entitlement (award_id, case_id, household_id, person_id, programme, division_code, area, people, rhythm,
                    amount_fen, first_month)
                select w.id, w.case_id, a.household_id, m.person_id, w.programme, w.division_code, 'RURAL', 1, 'ONCE', w.amount_fen,
                    w.first_month
                from award w join assistance_case c on c.id = w.case_id join application a on a.id = c.application_id
                    join application_member m on m.application_id = a.id
                where w.case_id = :case returning id""", Map.of("case", of));
        long run = id("""
                insert into payment_run (division_code, month, sequence, status, frozen_by, frozen_at)
                values (:place, '2026-11-01', :serial, 'FROZEN', :by, now()) returning id""",
                Map.of("place", COUNTY, "serial", serial % 30_000, "by", officer("冻结")));
        line(right, run, 1);
        jdbc.sql(
                "update payment_run set status = 'APPROVED', approved_by = :by, approved_at = '2026-11-20T09:00:00+08' where id = :run")
                .params(Map.of("run", run, "by", releaser))
                .update();
    }

    /** A line for the case in the list that was released with it. */
    void addToRun(long of) {
        Map<String, Object> there = jdbc.sql("""
                select t.run_id, t.entitlement_id from payment_transfer t join entitlement e on e.id = t.entitlement_id
                where e.case_id = :case""").param("case", of).query().singleRow();
        jdbc.sql("update payment_transfer set status = 'CANCELLED' where entitlement_id = :right")
                .param("right", there.get("entitlement_id"))
                .update();
        line(((Number) there.get("entitlement_id")).longValue(), ((Number) there.get("run_id")).longValue(), 2);
    }

    private void line(long right, long run, int number) {
        jdbc.sql("""
                with line as (
                    insert into payment_line (entitlement_id, item, benefit_month, pay_month, programme, division_code, area,
                        household_id, person_id, people, amount_fen, status)
                    select id, 'BASE', cast('2026-11-01' as date) + (:number - 1) * interval '1 month', '2026-11-01', programme,
                        division_code, area, household_id, person_id, people, amount_fen, 'DUE' from entitlement where id = :right
                    returning *)
                insert into payment_transfer (run_id, number, line_id, entitlement_id, month, benefit_month, change, programme,
                    division_code, area, household_id, person_id, people, amount_fen, account, account_holder, bank_name,
                    status)
                select :run, :number, id, entitlement_id, pay_month, benefit_month, 'NEW', programme, division_code, area,
                    household_id, person_id, people, amount_fen, '1-0001', '1', '', 'PENDING' from line""")
                .params(Map.of("right", right, "run", run, "number", number))
                .update();
    }

    /** Officers find two to be one person. */
    void one(long kept, long other) {
        long match = id("""
                insert into person_match (left_id, right_id, division_code, score, found_on)
                values (:kept, :other, :village, 70, date '2026-01-05') returning id""",
                Map.of("kept", kept, "other", other, "village", VILLAGE));
        long first = officer("判定");
        step(match, "PROPOSE", first);
        jdbc.sql("update person_match set status = 'PROPOSED', kept_id = left_id, asked_by = :by where id = :match")
                .params(Map.of("by", first, "match", match))
                .update();
        step(match, "CONFIRM", officer("确认"));
        jdbc.sql("update person_match set status = 'SAME', asked_by = null where id = :match")
                .params(Map.of("match", match))
                .update();
    }

    private void step(long match, String act, long by) {
        jdbc.sql("""
                insert into person_match_step (match_id, act, officer_id, at, reason, compared)
                values (:match, :act, :by, timestamptz '2026-01-05 10:00+08', '同一人', '比较')""")
                .params(Map.of("match", match, "act", act, "by", by))
                .update();
    }

    /** Relief granted by the township's leader; who got it. */
    long relief(long household, long person, int daysAgo, long fen) {
        long of = openCase(household, person, "RELIEF", daysAgo);
        opinion(of, officer("经办"));
        decide(of, "TOWNSHIP", officer("镇长", "TOWNSHIP_LEADER", TOWN), "TEMPORARY_RELIEF", fen, daysAgo);
        return person;
    }

    private long id(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
