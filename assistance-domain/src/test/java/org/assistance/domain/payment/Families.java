package org.assistance.domain.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Families whose right is already decided, written as rows.
 *
 * <p>This is the one place where tests of payments and reports do not walk the road from the counter: they are about
 * what follows a decision. The rows are those the road leaves behind.
 */
public final class Families {
    /** 桐城市孔城镇 and its county and city. */
    public static final DivisionCode VILLAGE = new DivisionCode("340881100200");
    /** A village of 宜秀区, another county of the city. */
    public static final DivisionCode ELSEWHERE = new DivisionCode("340811100200");
    public static final DivisionCode TOWNSHIP = new DivisionCode("340881100000");
    public static final DivisionCode COUNTY = new DivisionCode("340881000000");
    public static final DivisionCode CITY = new DivisionCode("340800000000");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient jdbc;

    public Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
        division("340000000000", "000000000000", 1, "安徽省");
        division("340800000000", "340000000000", 2, "安庆市");
        division("340881000000", "340800000000", 3, "桐城市");
        division("340881100000", "340881000000", 4, "孔城镇");
        division("340881100200", "340881100000", 5, "南口村");
        division("340811000000", "340800000000", 3, "宜秀区");
        division("340811100000", "340811000000", 4, "大龙山镇");
        division("340811100200", "340811100000", 5, "永林村");
    }

    private void division(String code, String parent, int level, String name) {
        jdbc.sql("""
                insert into division (code, parent_code, level, name, full_name, valid_from)
                values (:code, :parent, :level, :name, :name, '2024-01-01') on conflict do nothing""")
                .param("code", code)
                .param("parent", parent)
                .param("level", level)
                .param("name", name)
                .update();
    }

    /** An officer in a post. */
    public ActingOfficer officer(String name, Role role, DivisionCode division) {
        String number = "T%06d".formatted(SERIAL.incrementAndGet());
        long id = jdbc.sql(
                "insert into officer (staff_number, name, password_hash) values (:number, :name, 'x') returning id")
                .param("number", number)
                .param("name", name)
                .query(Long.class)
                .single();
        long post = id("""
                insert into post (officer_id, role, division_code, valid_from)
                values (:officer, :role, :division, '2020-01-01') returning id""",
                Map.of("officer", id, "role", role.name(), "division", division.value()));
        return new ActingOfficer(id, number, name, post, role, division);
    }

    /** A family that applied in the village. */
    public Family family(String applicant) {
        return family(applicant, VILLAGE);
    }

    /** A family that applied in a village. */
    public Family family(String applicant, DivisionCode village) {
        return new Family(applicant, village);
    }

    /** Rows of one family: a household, its applicant, an application and a case at the stage of payment. */
    public final class Family {
        private final String applicant;
        private final DivisionCode village;
        private final long household;
        private final long person;
        private final long application;
        private final long officer;
        private String account = TryoutKeys.account(jdbc, "6228480010000%06d".formatted(SERIAL.incrementAndGet()));

        private Family(String applicant, DivisionCode village) {
            this.applicant = applicant;
            this.village = village;
            this.officer = officer("经办", Role.TOWNSHIP_CLERK, TOWNSHIP).officerId();
            household = id("insert into household (division_code) values (:division) returning id",
                    Map.of("division", village.value()));
            person = newPerson(applicant);
            application = id("""
                    with draft as (insert into application_draft (id, division_code, officer_id)
                        values (gen_random_uuid(), :division, :officer) returning id)
                    insert into application (draft_id, household_id, division_code, area, applied_on, applicant_name,
                        registered_at, residence, reason, account_type, account, account_holder,
                        bank_name, truth_promised, facts, member_count, submitted_by, submitted_at)
                    select id, :household, :division, 'RURAL', '2026-03-31', :name, '', '', '困难', 'BANK_CARD',
                        :account, :name, '农村商业银行', true, '{}', 2, :officer, now() from draft returning id""",
                    Map.of("division", village.value(), "officer", officer, "household", household, "name", applicant,
                            "account", account));
            member(1, person);
        }

        private void member(int number, long personId) {
            jdbc.sql("""
                    insert into application_member (application_id, number, person_id, relation, division_code, hukou)
                    values (:application, :number, :person, :relation, :division, 'LOCAL_RURAL')""")
                    .param("application", application)
                    .param("relation", number == 1 ? "SELF" : "OTHER")
                    .param("number", number)
                    .param("person", personId)
                    .param("division", village.value())
                    .update();
        }

        /** Another member of the household; number 2 and on. */
        public long withMember(int number, String name) {
            long id = newPerson(name);
            member(number, id);
            return id;
        }

        /** What the application says of a member: {@code living} and {@code exclusion}, or null where it says nothing. */
        public Family saying(int number, String living, String exclusion) {
            jdbc.sql("""
                    update application set facts = jsonb_build_object('members', jsonb_build_array(jsonb_build_object(
                        'number', cast(:number as int), 'living', cast(:living as text),
                        'exclusion', cast(:exclusion as text))))
                    where id = :id""")
                    .param("number", number)
                    .param("living", living)
                    .param("exclusion", exclusion)
                    .param("id", application)
                    .update();
            return this;
        }

        /** A member whom another household's application names too. */
        public Family withKnown(int number, long person) {
            member(number, person);
            return this;
        }

        /** The family gave the account of another one. */
        public Family withAccountOf(Family other) {
            account = other.account;
            return this;
        }

        /** The family gave no account. */
        public Family withoutAccount() {
            account = null;
            return this;
        }

        public long person() {
            return person;
        }

        public long household() {
            return household;
        }

        public long application() {
            return application;
        }

        /** The applicant died. */
        public Family died(LocalDate on) {
            jdbc.sql("update person set died_on = :on where id = :id").param("on", on).param("id", person).update();
            return this;
        }

        /** 低保 for so many people. */
        public Right dibao(YearMonth from, int people, long yuan) {
            return right(Programme.DIBAO, null, person, from, people, yuan);
        }

        /** A subsidy or 特困 for the applicant. */
        public Right personal(Programme programme, YearMonth from, long yuan) {
            return right(programme, 1, person, from, 1, yuan);
        }

        /** A subsidy, 特困 or 单人户 for a member. */
        public Right personal(Programme programme, int number, long member, YearMonth from, long yuan) {
            return right(programme, number, member, from, 1, yuan);
        }

        /** A status without money for the household. */
        public Right status(Programme programme, YearMonth from, int people) {
            return right(programme, null, person, from, people, 0);
        }

        /** 临时救助, once. */
        public Right relief(YearMonth decided, int people, long yuan) {
            return right(Programme.TEMPORARY_RELIEF, null, person, decided, people, yuan);
        }

        /** 低保 for so many people up to a month that was set with the right, as a 渐退 is. */
        public Right taper(YearMonth from, YearMonth last, int people, long yuan) {
            return right(Programme.DIBAO, null, person, from, last, people, yuan);
        }

        private Right right(Programme programme, Integer member, long holder, YearMonth from, int people, long yuan) {
            return right(programme, member, holder, from, null, people, yuan);
        }

        private Right right(Programme programme, Integer member, long holder, YearMonth from, YearMonth last,
                int people, long yuan) {
            long caseId = caseAtPayment(programme);
            long award = award(caseId, programme, member, from, people, yuan);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("award", award);
            values.put("case", caseId);
            values.put("household", household);
            values.put("person", holder);
            values.put("programme", programme.name());
            values.put("division", village.value());
            values.put("people", people);
            values.put("rhythm", Rhythm.of(programme).name());
            values.put("amount", yuan == 0 ? null : yuan * 100);
            values.put("from", from.atDay(1));
            values.put("last", last == null ? null : last.atDay(1));
            values.put("account", account);
            values.put("holder", account == null ? null : applicant);
            long right = id("""
                    insert into entitlement (award_id, case_id, household_id, person_id, programme, division_code, area,
                        people, rhythm, amount_fen, first_month, last_month, account, account_holder, bank_name)
                    values (:award, :case, :household, :person, :programme, :division, 'RURAL', :people, :rhythm, :amount,
                        :from, cast(:last as date), :account, :holder, '农村商业银行') returning id""", values);
            jdbc.sql("""
                    insert into entitled_person (entitlement_id, person_id, division_code, kind, first_month, last_month)
                    select :right, m.person_id, :division, :kind, :from, cast(:last as date) from application_member m
                    where m.application_id = :application and (:whole or m.person_id = :person)""")
                    .params(values)
                    .param("right", right)
                    .param("kind", RightKind.of(programme, member == null).name())
                    .param("application", application)
                    .param("whole", member == null)
                    .update();
            return new Right(right, caseId);
        }

        /** A case whose decision is taken. */
        public long caseAtPayment(Programme programme) {
            return id("""
                    insert into assistance_case (number, application_id, route, stage, division_code, township_code,
                        applicant_name, opened_on, stage_since)
                    values (:number, :application, 'HOUSEHOLD', 'PAYMENT', :division, :township, :name, '2026-03-31',
                        '2026-03-31') returning id""",
                    Map.of("number", "案" + SERIAL.incrementAndGet() + programme, "application", application, "division",
                            village.value(), "township", village.value().substring(0, 9) + "000", "name", applicant));
        }

        /** The award of a case, with the decision, opinion and assessment before it. */
        public long award(long caseId, Programme programme, Integer member, YearMonth from, int people, long yuan) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("case", caseId);
            values.put("division", village.value());
            values.put("officer", officer);
            values.put("decider", officer("科长", Role.COUNTY_LEADER, village.at(DivisionLevel.COUNTY)).officerId());
            values.put("number", "决" + caseId);
            values.put("programme", programme.name());
            values.put("member", member);
            values.put("amount", yuan == 0 ? null : yuan * 100);
            values.put("rhythm", Rhythm.of(programme).name());
            values.put("people", people);
            values.put("from", from.atDay(1));
            values.put("assessment", id("""
                    insert into case_assessment (case_id, division_code, as_of, facts, result, outline, engine_version,
                        assessed_by, assessed_at)
                    values (:case, :division, '2026-03-31', '{}', '{}', '{}', '1', :officer, now()) returning id""",
                    values));
            values.put("opinion", id("""
                    insert into opinion (case_id, assessment_id, division_code, text, proposals, given_by, given_at)
                    values (:case, :assessment, :division, '同意', '[]', :officer, now()) returning id""", values));
            values.put("decision", id("""
                    insert into decision (case_id, opinion_id, division_code, document_number, level, decided_on,
                        decided_by, decided_at, reasons)
                    values (:case, :opinion, :division, :number, 'COUNTY', '2026-03-31', :decider, now(), '符合条件')
                    returning id""", values));
            return id("""
                    insert into award (decision_id, case_id, division_code, programme, member_number, granted, amount_fen,
                        rhythm, people, first_month, reasons)
                    values (:decision, :case, :division, :programme, :member, true, :amount, :rhythm, :people, :from,
                        '符合条件') returning id""", values);
        }
    }

    /** Ends a right as its clerk proposes and the county's leader confirms. */
    public void end(Ending ending, Right right, YearMonth last, String why) {
        ending.confirm(asked(ending, right, last, why), "同意", officerOf(right, "局长", Role.COUNTY_LEADER));
    }

    /** The end of a right as its clerk proposes it; its id. */
    public long asked(Ending ending, Right right, YearMonth last, String why) {
        return ending.propose(right.id(), new WantedEnding(EndingGround.OTHER, null, last, why, Hearing.HEARD,
                LocalDate.of(2026, 1, 5), "没有异议", null), officerOf(right, "经办", Role.TOWNSHIP_CLERK)).id();
    }

    /** Another account for a right, as its clerk asks and the county's reviewer confirms. */
    public AccountChange account(ChangingAccount changing, Right right, String holder) {
        var number = new AccountNumber("6228480010001%06d".formatted(SERIAL.incrementAndGet()), AccountKind.PASSBOOK);
        AccountChange change = changing.ask(right.id(),
                new WantedAccount(number, holder, "农村商业银行", "", null, true, "原账户已销户"),
                officerOf(right, "经办", Role.TOWNSHIP_CLERK));
        changing.confirm(change.id(), "同意", officerOf(right, "审核", Role.COUNTY_REVIEWER));
        return change;
    }

    private ActingOfficer officerOf(Right right, String name, Role role) {
        var division = new DivisionCode(jdbc.sql("select division_code from entitlement where id = :id")
                .param("id", right.id())
                .query(String.class)
                .single());
        return officer(name, role,
                division.at(role == Role.TOWNSHIP_CLERK ? DivisionLevel.TOWNSHIP : DivisionLevel.COUNTY));
    }

    /** A right and its case; money every month unless its programme says otherwise. */
    public record Right(long id, long caseId) {}

    private long newPerson(String name) {
        var number = IdNumber.ofSeventeenDigits("9901011958061%04d".formatted(SERIAL.incrementAndGet()));
        long id = id("select nextval(pg_get_serial_sequence('person', 'id'))", Map.of());
        return id("""
                insert into person (id, id_sealed, id_index, id_end_index, name, sex, birth_date) overriding system value
                values (:id, :sealed, :index, :end, :name, 'FEMALE', '1958-06-15') returning id""",
                Map.of("id", id, "sealed", TryoutKeys.NUMBERS.seal(number, SealedColumn.PERSON_NUMBER.cell(id)),
                        "index",
                        TryoutKeys.NUMBERS.index(number), "end", TryoutKeys.NUMBERS.indexOfEnd(number), "name", name));
    }

    private long id(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
