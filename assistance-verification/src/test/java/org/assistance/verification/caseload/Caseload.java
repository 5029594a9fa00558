package org.assistance.verification.caseload;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.Resolution;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A fixture: families in payment with what was known of them, and departments' files about them, written as rows. */
public final class Caseload {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    static final YearMonth SINCE = YearMonth.of(2026, 4);

    private final JdbcClient jdbc;
    public final Families families;
    private int number;

    public Caseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.families = new Families(jdbc);
    }

    /** A person alone in 低保, with an authorisation. */
    public Families.Family registered(String name) {
        Families.Family family = families.family(name);
        family.dibao(SINCE, 1, 500);
        authorised(family);
        return family;
    }

    /** The case of a review that is decided by {@link #reviewed} and not before: what it was checked on is frozen then. */
    long review(Families.Family family) {
        return family.caseAtPayment(Programme.DIBAO);
    }

    /** A review of the right, applied for on a day, with other incomes known; not decided yet where its outcome is null. */
    void reviewed(long review, Families.Family family, LocalDate applied, List<IncomeLine> incomes,
            @Nullable String outcome) {
        family.award(review, Programme.DIBAO, null, SINCE, 1, 500);
        jdbc.sql("update case_assessment set facts = cast(? as jsonb) where case_id = ?")
                .params(written(applied, incomes, null, List.of()), review)
                .update();
        jdbc.sql("""
                insert into right_review (entitlement_id, division_code, reason, explanation, opened_by, opened_at, case_id, outcome,
                    decided_on)
                select e.id, e.division_code, 'PERIODIC', '定期复核', (select min(id) from officer), now(), :case, cast(:outcome as text),
                    case when cast(:outcome as text) is not null then cast(:day as date) end
                from entitlement e where e.household_id = :household""")
                .param("case", review)
                .param("outcome", outcome)
                .param("day", applied.plusDays(20))
                .param("household", family.household())
                .update();
    }

    /** What an officer concluded of a source's answer in a case. */
    void concluded(long caseId, Families.Family family, String source, String declared, String found, Resolution how) {
        long officer = jdbc.sql("select min(id) from officer").query(Long.class).single();
        long report = jdbc.sql("""
                insert into verification_report (case_id, division_code, requested_by, requested_at, concluded_by, concluded_at,
                    conclusion)
                values (?, ?, ?, now(), ?, now(), 'FITS') returning id""")
                .params(caseId, Families.VILLAGE.value(), officer, officer)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into verification_item (report_id, division_code, member_number, person_id, person_name, source, source_label,
                    answer, declared, found, caution, needs_resolution, resolution, resolved_fen, resolution_reason, resolved_by,
                    resolved_at)
                select :report, :division, 1, p.id, p.name, :source, :source, 'DIFFERS', :declared, :found, '', true, :how, :fen,
                    '同名另一人的记录', :officer, now()
                from person p where p.id = :person""")
                .param("report", report)
                .param("division", Families.VILLAGE.value())
                .param("source", source)
                .param("declared", declared)
                .param("found", found)
                .param("how", how.name())
                .param("fen", how == Resolution.SET_BY_OFFICER ? 200_000 : null)
                .param("officer", officer)
                .param("person", family.person())
                .update();
    }

    /** The applicant signed. */
    void authorised(Families.Family family) {
        jdbc.sql("""
                insert into authorisation (application_id, person_id, division_code, number, signed_on, signed_by)
                values (:application, :person, :division, :number, '2026-03-31', 'SELF')""")
                .param("application", family.application())
                .param("person", family.person())
                .param("division", Families.VILLAGE.value())
                .param("number", "授" + family.person() + "-" + ++number)
                .update();
    }

    /** What the person struck out of the papers signed so far. */
    void strikes(Families.Family family, String source) {
        jdbc.sql("update authorisation set struck_sources = array[?], struck_words = ? where person_id = ?")
                .params(source, source, family.person())
                .update();
    }

    /** What was known: a pension and a wage by the month in yuan, cars; null for what nobody asked. */
    public void known(Families.Family family, Integer pension, Integer wage, Integer cars) {
        List<IncomeLine> incomes = pension == null
                ? null
                : List.of(income(IncomeKind.BASIC_PENSION, pension), income(IncomeKind.WAGE, wage == null ? 0 : wage));
        List<AssetLine> assets = cars == null
                ? null
                : cars == 0
                        ? List.of()
                        : List.of(new AssetLine(1, AssetKind.VEHICLE, null, cars, null, FactSource.DECLARED, null));
        facts(family, incomes, null, assets);
    }

    /** A certificate that was known, valid until a day. */
    void certified(Families.Family family, LocalDate until) {
        facts(family, null, List.of(Certificate.valid(DisabilityKind.LIMB, 2, until)), null);
    }

    private void facts(Families.Family family, List<IncomeLine> incomes, List<Certificate> certificates,
            List<AssetLine> assets) {
        String written = written(LocalDate.of(2026, 3, 31), incomes, certificates, assets);
        for (String table : List.of("case_assessment set facts = cast(? as jsonb) where case_id in "
                + "(select id from assistance_case where application_id = ?)",
                "application set facts = cast(? as jsonb) where id = ?")) {
            jdbc.sql("update " + table).params(written, family.application()).update();
        }
    }

    private static String written(LocalDate applied, @Nullable List<IncomeLine> incomes,
            @Nullable List<Certificate> certificates, @Nullable List<AssetLine> assets) {
        var self = new MemberFacts(1, Relation.SELF, null, null, null, null, null, null, null, null, null, certificates,
                null, null, null, null, null, null, null, incomes, null);
        var facts = new HouseholdFacts(Families.VILLAGE, Area.RURAL, applied,
                EnumSet.of(Programme.DIBAO), List.of(self), null, assets, null, List.of(), null, null);
        return JsonMapper.builder().findAndAddModules().build().writeValueAsString(facts);
    }

    private static IncomeLine income(IncomeKind kind, int yuan) {
        return IncomeLine.monthly(kind, YearMonth.of(2025, 3), YearMonth.of(2026, 2), Money.ofYuan(yuan),
                FactSource.DECLARED);
    }

    /** A department's file for the county that answers from now on; its id. */
    long file(String source, LocalDate asOf) {
        jdbc.sql("update department_file set current = false where source = ?").param(source).update();
        return jdbc.sql("""
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count, imported_by, by_two)
                select :source, :county, 'x.csv', 'UTF-8', :sha, :day, 1, min(id), false from officer returning id""")
                .param("source", source)
                .param("county", Families.COUNTY.value())
                .param("sha", "sha" + number++)
                .param("day", asOf)
                .query(Long.class)
                .single();
    }

    /** A record of a file about somebody. */
    void record(long file, long person, Integer yuan, String from, String status, String detail) {
        jdbc.sql("""
                insert into department_record (file_id, row_number, source, person_index, name, amount_fen, from_date, status, detail)
                select f.id, :row, f.source, p.id_index, p.name, :fen, cast(:from as date), :status, :detail
                from department_file f, person p where f.id = :file and p.id = :person""")
                .param("row", ++number)
                .param("fen", yuan == null ? null : yuan * 100L)
                .param("from", from)
                .param("status", status)
                .param("detail", detail)
                .param("file", file)
                .param("person", person)
                .update();
    }

    /** What the file says of somebody ended on a day. */
    void ended(long file, long person, LocalDate day) {
        jdbc.sql("""
                update department_record d set to_date = :day from person p
                where p.id = :person and d.person_index = p.id_index and d.file_id = :file""")
                .param("day", day)
                .param("person", person)
                .param("file", file)
                .update();
    }

    /** A second officer confirmed the file at a moment. */
    void confirmed(long file, String at) {
        var second = families.officer("确认人", Role.CITY_CLERK, Families.CITY);
        jdbc.sql("""
                update department_file set by_two = true, confirmed_by = :by, confirmed_at = cast(:at as timestamptz)
                where id = :file""").param("by", second.officerId()).param("at", at).param("file", file).update();
    }

    /** The warnings about somebody: indicator, what was found, what was known. */
    List<String> warnings(long person) {
        return jdbc
                .sql("select indicator || ' ' || found || ' / ' || known from warning where person_id = ? order by id")
                .param(person)
                .query(String.class)
                .list();
    }
}
