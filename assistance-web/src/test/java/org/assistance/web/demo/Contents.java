package org.assistance.web.demo;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixture: a digest of all rows of each table that no look at a page, and nothing that is refused, may change. */
final class Contents {
    /** Whom a page showed, the session, and how often. */
    private static final String MAY_CHANGE = "audit_.*|spring_session.*|sign_in_failure|use_count|api_use|officer_event"
            + "|flyway_schema_history";

    private Contents() {}

    /** As it is now, by table. */
    static Map<String, String> of(JdbcClient jdbc) {
        Map<String, String> digests = new TreeMap<>();
        for (String table : jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list()) {
            if (!table.matches(MAY_CHANGE)) {
                digests.put(table, jdbc.sql("""
                        select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                        from %s t""".formatted(table)).query(String.class).single());
            }
        }
        return digests;
    }
}
