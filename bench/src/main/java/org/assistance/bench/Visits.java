package org.assistance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who goes where. Fifty officers with a session each: clerks of the townships with most work, and some county leaders;
 * each opens the own work list and cases of the own division, most of them finished, some at every stage.
 */
final class Visits {
    static final int CONNECTIONS = 50;
    /** Of every officer of the demo city, and of those that are added. */
    static final String PASSWORD = "anqing-2026";
    private static final int LEADERS = 5;
    private static final int CASES = 20;

    /** An officer, where he or she works, and cases from there. */
    record Officer(String staffNumber, String division, List<Long> cases) {}

    private final List<Officer> officers;

    private Visits(List<Officer> officers) {
        this.officers = officers;
    }

    static Visits of(Database database) throws SQLException {
        var officers = new ArrayList<Officer>();
        for (List<String> leader : database.rows("""
                select left(township_code, 6) from assistance_case where stage = 'DECISION'
                group by 1 order by count(*) desc limit %d""".formatted(LEADERS))) {
            officers.add(officer(database, leader.getFirst()));
        }
        for (List<String> clerk : database.rows("""
                select left(township_code, 9) from assistance_case
                where stage in ('INTAKE', 'VERIFICATION', 'ASSESSMENT', 'OPINION', 'NOTICE')
                group by 1 order by count(*) desc limit %d""".formatted(CONNECTIONS - officers.size()))) {
            officers.add(officer(database, clerk.getFirst()));
        }
        return new Visits(officers);
    }

    private static Officer officer(Database database, String prefix) throws SQLException {
        List<Long> cases = database.rows("""
                select id from assistance_case where division_code like '%s%%' and id > %d
                order by hashint8(id) limit %d""".formatted(prefix, City.STRIDE, CASES))
                .stream()
                .map(row -> Long.valueOf(row.getFirst()))
                .toList();
        return new Officer("B" + prefix, (prefix + "000000").substring(0, 12), cases);
    }

    List<Officer> officers() {
        return officers;
    }

    /** One signed-in connection each to the contestant; who will open a case that is nobody's task has said why. */
    Driver signedIn(int port) throws IOException {
        var driver = new Driver(officers.size());
        for (Officer officer : officers) {
            var visitor = new Visitor(port);
            visitor.signIn(officer.staffNumber(), PASSWORD);
            for (long id : officer.cases()) {
                visitor.open("/cases/" + id);
            }
            driver.add(visitor);
        }
        return driver;
    }

    /** One connection each to the rival. */
    Driver anonymous(int port) throws IOException {
        var driver = new Driver(officers.size());
        for (int i = 0; i < officers.size(); i++) {
            driver.add(new Visitor(port));
        }
        return driver;
    }

    Driver.Road lists() {
        return (_, _) -> "/";
    }

    Driver.Road rivalLists() {
        return (visitor, _) -> {
            String staffNumber = officers.get(visitor).staffNumber();
            return "/?from=" + officers.get(visitor).division() + "&to=" + staffNumber.substring(1) + "999999";
        };
    }

    Driver.Road cases() {
        return (visitor, turn) -> {
            List<Long> own = officers.get(visitor).cases();
            return "/cases/" + own.get((int) (turn % own.size()));
        };
    }

    /** List and case in turn. */
    Driver.Road both() {
        return (visitor, turn) -> turn % 2 == 0 ? "/" : cases().path(visitor, turn / 2);
    }
}
