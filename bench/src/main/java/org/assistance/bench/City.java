package org.assistance.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a database with a city of any size by set-based SQL. The demo city's families, whose cases were moved by the
 * real use cases, are the moulds: copy number k of an application takes all its rows along, under ids shifted by k
 * times {@value #STRIDE}, to another village, with other names and ID numbers. Nine of ten copies are of finished cases.
 */
final class City {
    /** More than any id of a mould. */
    static final long STRIDE = 1_000_000;

    private static final String OF_CASE = "join assistance_case mould on mould.application_id = c.application and s.case_id = mould.id";
    private static final String OF_APPLICATION = "and s.application_id = c.application";
    private static final String NUMBER = "c.township || substr(%1$s, 13, length(%1$s) - 18) || (100000 + c.k)";
    private static final String OF_MEMBERS = "and exists (select from application_member m where m.application_id = c.application and m.person_id = s.%s)";

    /** What is copied, in the order of foreign keys, and how a row is found from the copied application. */
    private static final Map<String, String> TABLES = tables();

    private City() {}

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("person", "and n.k = c.k and n.person_id = s.id");
        tables.put("household", "and s.id = c.household");
        tables.put("household_membership", "and s.household_id = c.household " + OF_MEMBERS.formatted("person_id"));
        tables.put("application_draft", "and s.id = c.draft");
        tables.put("document", "and s.draft_id = c.draft");
        tables.put("application", "and s.id = c.application");
        tables.put("application_member", OF_APPLICATION);
        tables.put("application_programme", OF_APPLICATION);
        tables.put("application_obligor", OF_APPLICATION);
        tables.put("authorisation", OF_APPLICATION);
        tables.put("assistance_case", OF_APPLICATION);
        for (String ofCase : List.of("case_programme", "case_event", "verification_report", "case_assessment",
                "household_visit", "opinion", "notice", "objection", "decision", "award", "entitlement")) {
            tables.put(ofCase, "");
        }
        tables.put("verification_item", "");
        tables.put("decision_filing", "");
        tables.put("entitled_person", "");
        return tables;
    }

    /** Fills up to so many people; moulds must be there. */
    static void fill(Database database, long people) throws SQLException {
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(resource("copies.sql").replace(":people", Long.toString(people)));
            if (map(sql, "select k, application from copy limit 1").isEmpty()) {
                throw new IllegalStateException("The demo city was not loaded: there is nothing to copy.");
            }
            String sealed = resource("sealed.sql");
            sql.execute("alter table person drop constraint number_is_sealed");
            sql.execute("alter table document drop constraint content_is_sealed");
            sql.execute("alter table application drop constraint phone_is_sealed");
            sql.execute("alter table application_member drop constraint health_is_sealed");
            // Copies are made in villages where the officers of their moulds hold no post.
            for (String table : TABLES.keySet()) {
                sql.execute("alter table " + table + " disable trigger user");
            }
            for (var table : TABLES.entrySet()) {
                sql.execute(copy(sql, table.getKey(), table.getValue()));
            }
            for (String table : TABLES.keySet()) {
                sql.execute("alter table " + table + " enable trigger user");
            }
            sql.execute(sealed);
            sql.execute(resource("officers.sql"));
            for (String table : TABLES.keySet()) {
                if (columns(sql, table).containsKey("id") && !isUuid(columns(sql, table).get("id"))) {
                    sql.execute("select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s".formatted(
                            table));
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    private static String copy(Statement sql, String table, String where) throws SQLException {
        Map<String, String> references = references(sql, table);
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        columns(sql, table).forEach((column, type) -> {
            names.add(column);
            values.add(value(table, column, type, references.get(column)));
        });
        String from = switch (table) {
            case "verification_item" -> "join assistance_case mould on mould.application_id = c.application "
                    + "join verification_report r on r.case_id = mould.id and s.report_id = r.id";
            case "decision_filing" -> "join assistance_case mould on mould.application_id = c.application "
                    + "join decision d on d.case_id = mould.id and s.decision_id = d.id";
            case "entitled_person" -> "join assistance_case mould on mould.application_id = c.application "
                    + "join entitlement e on e.case_id = mould.id and s.entitlement_id = e.id";
            case "person" -> "cross join copied_person n";
            default -> where.isEmpty() ? OF_CASE : "";
        };
        return "insert into %s (%s) overriding system value select %s from %s s cross join copy c %s where true %s"
                .formatted(table, String.join(", ", names), String.join(", ", values), table, from,
                        where.isEmpty() ? "" : where);
    }

    private static String value(String table, String column, String type, @Nullable String references) {
        String same = "s." + column;
        return switch (table + "." + column) {
            case "person.name" -> "bench_name(c.k, s.id)";
            // In the clear, as an earlier version kept it: the application seals it at its start. What is sealed opens in no copy.
            case "person.id_number" -> "n.id_number";
            case "person.id_sealed", "person.id_index", "person.id_end_index", "application_obligor.id_sealed",
                    "application_draft.content_sealed", "document.content_sealed", "application.phone_sealed",
                    "application.phone_index", "application_member.health_sealed" ->
                "null";
            case "document.content" -> "'no copy of a sealed paper opens'::bytea";
            case "application.phone" -> "'13900000000'";
            case "application_member.health" -> "'HEALTHY'";
            case "person.birth_date" -> "n.birth_date";
            case "application.applicant_name", "application_draft.applicant_name", "assistance_case.applicant_name",
                    "notice.applicant_name" ->
                "bench_name(c.k, c.applicant)";
            case "application.account_holder" ->
                "case when s.account_holder is not null then bench_name(c.k, c.applicant) end";
            case "verification_item.person_name" -> "bench_name(c.k, coalesce(s.person_id, 0))";
            case "assistance_case.number" -> NUMBER.formatted("s.number");
            case "decision.document_number" -> "replace(s.document_number, mould.number, "
                    + NUMBER.formatted("mould.number") + ")";
            case "authorisation.number" -> "s.number || '-' || c.k";
            default -> {
                if (column.equals("division_code") && "division".equals(references)) {
                    yield "c.village";
                }
                if (column.equals("township_code")) {
                    yield "c.township";
                }
                if (column.equals("id") || references != null && TABLES.containsKey(references)
                        || column.equals("record_id") || column.equals("public_id")) {
                    yield isUuid(type)
                            ? "md5(" + same + "::text || c.k)::uuid"
                            : same + " + c.k * " + STRIDE;
                }
                yield same;
            }
        };
    }

    private static boolean isUuid(@Nullable String type) {
        return "uuid".equals(type);
    }

    private static Map<String, String> columns(Statement sql, String table) throws SQLException {
        return map(sql, """
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(table));
    }

    /** The table each column refers to. */
    private static Map<String, String> references(Statement sql, String table) throws SQLException {
        return map(sql, """
                select a.attname, c.confrelid::regclass::text from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.conrelid = '%s'::regclass and cardinality(c.conkey) = 1""".formatted(
                table));
    }

    private static Map<String, String> map(Statement sql, String query) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    static String resource(String name) {
        try (var in = City.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
