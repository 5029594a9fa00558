package org.assistance.domain.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.Reason;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's register of cases whose family somebody in office is related to (近亲属备案), and the indications to look into. */
@Component
@Transactional
public class Register {
    /** As many as a page shows. */
    public static final int PAGE = 50;

    private static final int LONGEST = 200;

    private final Filings filings;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Register(Filings filings, Words words, JdbcClient jdbc, Clock clock) {
        this.filings = filings;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A registered case.
     *
     * @param officers who is related and how: 张秀云（孔城镇 乡镇经办人，近亲属）
     * @param visitedOn the day of the county's own visit; null where it did not visit
     * @param standing whether somebody is still related, by what is stated today
     * @param visitOwed whether the county has still to visit
     */
    public record Filed(long caseId, String number, String caseNumber, String applicantName, String place, Stage stage,
            LocalDate filedOn, List<String> officers, @Nullable LocalDate visitedOn, boolean standing,
            boolean visitOwed) {}

    /**
     * An indication that waits for somebody's word.
     *
     * @param own whether it is about who looks at it, and so another's to judge
     */
    public record Indication(long id, long caseId, String applicantName, String place, String officer, Ground ground,
            LocalDate foundOn, boolean own) {}

    /** The registered cases of a scope before one, the newest first; one more than a page when there is another. */
    @Transactional(readOnly = true)
    public List<Filed> filed(DivisionScope scope, long before) {
        return jdbc.sql("""
                select f.case_id, f.number, c.number as case_number, c.applicant_name, d.full_name, c.stage, f.filed_on,
                    (select string_agg(distinct o.name || '|' || k.relation || '|' || k.officer_id, ',')
                        from kin_link k join officer o on o.id = k.officer_id where k.case_id = f.case_id and k.shuts_out) as kin,
                    (select max(v.visited_on) from household_visit v where v.case_id = f.case_id and v.by_county) as visited_on,
                    (select a.kin_with from application a where a.id = c.application_id) as stated,
                    registered_still(c.id) as standing, c.stage <> 'CLOSED' or c.route = 'FAST_RELIEF'
                from kin_filing f join assistance_case c on c.id = f.case_id join division d on d.code = c.division_code
                where f.division_code >= :lower and f.division_code < :upper and f.case_id < :before and
                """ + ShutOut.NOT + " order by f.case_id desc limit :limit")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, _) -> Trace.showing(Subject.CASE, row.getLong(1),
                        new Filed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                                row.getString(5),
                                Stage.valueOf(row.getString(6)), row.getObject(7, LocalDate.class),
                                row.getBoolean(11) ? officers(row.getString(8), row.getString(10)) : List.of(),
                                row.getObject(9, LocalDate.class), row.getBoolean(11),
                                row.getBoolean(11) && row.getObject(9) == null && row.getBoolean(12))))
                .list();
    }

    private static List<String> officers(@Nullable String aggregated, @Nullable String stated) {
        if (aggregated == null) {
            return List.of("家庭申明：" + (stated == null ? "" : stated));
        }
        return Arrays.stream(aggregated.split(","))
                .map(one -> one.split("\\|"))
                .collect(Collectors.toMap(parts -> parts[2],
                        parts -> parts[0] + "（" + Relation.valueOf(parts[1]).label() + "）",
                        (one, _) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The indications of a scope that nobody has judged, oldest first, at most a page. */
    @Transactional(readOnly = true)
    public List<Indication> open(DivisionScope scope) {
        return jdbc.sql("""
                select k.id, k.case_id, c.applicant_name, d.full_name, o.name, k.ground, k.found_at, k.officer_id
                from kin_link k join assistance_case c on c.id = k.case_id join division d on d.code = c.division_code
                    join officer o on o.id = k.officer_id
                where k.state = 'SUSPECTED' and k.division_code >= :lower and k.division_code < :upper and
                """ + ShutOut.NOT + " order by k.id limit :limit")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .param("limit", PAGE)
                .query((row, _) -> Trace.showing(Subject.CASE, row.getLong(2),
                        new Indication(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                                row.getString(5),
                                Ground.valueOf(row.getString(6)),
                                row.getObject(7, java.time.OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate(),
                                row.getLong(8) == scope.reader())))
                .list();
    }

    /** How many indications of a scope wait. */
    @Transactional(readOnly = true)
    public int waiting(DivisionScope scope) {
        return jdbc.sql("""
                select count(*) from kin_link k
                where k.state = 'SUSPECTED' and k.division_code >= :lower and k.division_code < :upper and
                """ + ShutOut.of("k.case_id", ":reader"))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader())
                .query(Integer.class)
                .single();
    }

    /**
     * Confirms that an officer is related to the family, who then is shut out of the case, or dismisses the indication.
     *
     * @param reason what was found; not blank, at most 200 characters
     * @throws NotAllowed when the post does not look into indications, or the officer is the one meant
     * @throws NoSuchCase when there is no such indication in the officer's division
     * @throws IllegalMove when it was judged before, or no reason is given
     */
    public void judge(long id, boolean related, String reason, ActingOfficer by) {
        if (!by.isOneOf(Action.KINSHIP_JUDGE.roles())) {
            throw new NotAllowed("近亲属线索由县级民政审核人、确认人核实");
        }
        String why = reason.strip();
        if (Reason.isMissing(why) || why.length() > LONGEST) {
            throw new IllegalMove("请写明怎样核实、结果如何（" + Reason.SHORTEST + "至" + LONGEST + "字）");
        }
        List<Long> meant = jdbc.sql("""
                select k.officer_id, c.application_id from kin_link k join assistance_case c on c.id = k.case_id
                where k.id = :id and k.division_code >= :lower and k.division_code < :upper and
                """ + ShutOut.NOT)
                .param("id", id)
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .param("reader", by.officerId())
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .optional()
                .orElseThrow(NoSuchCase::new);
        if (meant.getFirst() == by.officerId()) {
            throw new NotAllowed("这条线索涉及您本人，须由另一名工作人员核实");
        }
        boolean judged = jdbc.sql("""
                update kin_link set state = :state, judged_by = :by, judged_at = :at, reason = :why
                where id = :id and state = 'SUSPECTED'""")
                .param("state", related ? "CONFIRMED" : "DISMISSED")
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", words.seal(why))
                .param("id", id)
                .update() == 1;
        if (!judged) {
            throw new IllegalMove("这条线索已由其他工作人员核实，请刷新后查看");
        }
        filings.file(meant.getLast());
    }
}
