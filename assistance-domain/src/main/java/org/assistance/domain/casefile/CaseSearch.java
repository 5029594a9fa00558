package org.assistance.domain.casefile;

import org.assistance.domain.secret.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases inside a scope, newest first. */
@Component
public class CaseSearch {
    private final JdbcClient jdbc;
    private final IdNumbers numbers;
    private final Words words;

    CaseSearch(JdbcClient jdbc, IdNumbers numbers, Words words) {
        this.words = words;
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * What to look for; null or blank means any.
     *
     * @param text the beginning of the applicant's name, or of the case number
     * @param stage the stage
     * @param programme the programme asked for
     */
    public record Wanted(@Nullable String text, @Nullable Stage stage, @Nullable Programme programme) {}

    /** The newest cases, at most {@code limit}, of a household that a person belongs to, whoever applied for it. */
    @Transactional(readOnly = true)
    public List<CaseRow> ofPerson(IdNumber person, DivisionScope scope, int limit) {
        return jdbc.sql(CaseRows.columns() + """
                 and exists (select from application_member m join person p on p.id = m.person_id
                    where m.application_id = c.application_id and p.id_index = :person)
                order by c.id desc limit :limit""")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("person", numbers.index(person))
                .param("reader", scope.reader())
                .param("limit", limit)
                .query((row, _) -> CaseRows.read(row, words))
                .list();
    }

    /** The cases older than {@code before} (an id; {@link Long#MAX_VALUE} for the first page), at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<CaseRow> rows(Wanted wanted, DivisionScope scope, long before, int limit) {
        Map<String, Object> params = params(wanted, scope);
        params.put("before", before);
        params.put("limit", limit);
        return jdbc
                .sql(CaseRows.columns() + narrowed(wanted) + " and c.id < :before order by c.id desc limit :limit")
                .params(params)
                .query((row, _) -> CaseRows.read(row, words))
                .list();
    }

    /** How many cases there are. */
    @Transactional(readOnly = true)
    public long count(Wanted wanted, DivisionScope scope) {
        return jdbc.sql(
                "select count(*) from assistance_case c where c.division_code >= :lower and c.division_code < :upper and "
                        + ShutOut.NOT + narrowed(wanted))
                .params(params(wanted, scope))
                .query(Long.class)
                .single();
    }

    private static String narrowed(Wanted wanted) {
        var sql = new StringBuilder();
        if (wanted.text() != null && !wanted.text().isBlank()) {
            sql.append(" and (c.applicant_name like :text escape '!' or c.number like :text escape '!')");
        }
        if (wanted.stage() != null) {
            sql.append(" and c.stage = :stage");
        }
        if (wanted.programme() != null) {
            sql.append(
                    " and exists (select from case_programme p where p.case_id = c.id and p.programme = :programme)");
        }
        return sql.toString();
    }

    private static Map<String, Object> params(Wanted wanted, DivisionScope scope) {
        var params = new HashMap<String, Object>(
                Map.of("lower", scope.lower(), "upper", scope.upper(), "reader", scope.reader()));
        if (wanted.text() != null) {
            params.put("text", wanted.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (wanted.stage() != null) {
            params.put("stage", wanted.stage().name());
        }
        if (wanted.programme() != null) {
            params.put("programme", wanted.programme().name());
        }
        return params;
    }
}
