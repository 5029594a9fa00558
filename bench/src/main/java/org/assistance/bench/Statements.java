package org.assistance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * How many SQL statements a page costs, as they pass on the wire: signing in aside, everything counts, the session and
 * the posts of the officer as well. For the case page one case of each mould's stage and outcome is opened.
 */
record Statements(int list, TreeMap<String, Integer> cases, List<String> listSql, List<String> caseSql) {
    private static final int TRIES = 7;

    /** Counts them through a wire that leads from the contestant to the database. */
    static Statements count(Database database, Wire wire, int port) throws IOException, SQLException {
        var cases = new TreeMap<String, Integer>();
        List<String> listSql;
        List<String> caseSql = List.of();
        String township = database.rows("""
                select left(township_code, 9) from assistance_case where id > %d and stage = 'NOTICE'
                group by 1 order by count(*) desc, 1 limit 1""".formatted(City.STRIDE)).getFirst().getFirst();
        try (var visitor = new Visitor(port)) {
            visitor.signIn("B" + township, Visits.PASSWORD);
            listSql = usual(visitor, wire, "/");
            for (List<String> row : database.rows("""
                    select distinct on (shape) shape, id, township_code
                    from (select route || ' ' || stage || coalesce(' ' || outcome, '') shape, id, township_code
                        from assistance_case where id > %d) found
                    order by shape, id""".formatted(City.STRIDE))) {
                try (var clerk = new Visitor(port)) {
                    clerk.signIn("B" + row.get(2).substring(0, 9), Visits.PASSWORD);
                    List<String> sql = usual(clerk, wire, "/cases/" + row.get(1));
                    cases.put(row.getFirst() + " (case " + row.get(1) + ")", sql.size());
                    if (sql.size() > caseSql.size()) {
                        caseSql = sql;
                    }
                }
            }
        }
        return new Statements(listSql.size(), cases, listSql, caseSql);
    }

    /** The statements of one page: the median of some tries, so that a background job does not count. */
    private static List<String> usual(Visitor visitor, Wire wire, String path) throws IOException {
        var tries = new ArrayList<List<String>>();
        visitor.page(path);
        for (int i = 0; i < TRIES; i++) {
            pause();
            wire.take();
            visitor.page(path);
            pause();
            tries.add(wire.take());
        }
        tries.sort(java.util.Comparator.comparingInt(List::size));
        return tries.get(TRIES / 2);
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most that a case page takes. */
    int most() {
        return Collections.max(cases.values());
    }
}
