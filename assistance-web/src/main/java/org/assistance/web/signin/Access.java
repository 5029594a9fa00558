package org.assistance.web.signin;

import static org.assistance.domain.staff.Role.ADMINISTRATOR;
import static org.assistance.domain.staff.Role.AUDIT_ADMINISTRATOR;
import static org.assistance.domain.staff.Role.AUDITOR;
import static org.assistance.domain.staff.Role.CITY_CLERK;
import static org.assistance.domain.staff.Role.COUNTY_CHECKER;
import static org.assistance.domain.staff.Role.COUNTY_LEADER;
import static org.assistance.domain.staff.Role.COUNTY_REVIEWER;
import static org.assistance.domain.staff.Role.SECURITY_ADMINISTRATOR;
import static org.assistance.domain.staff.Role.TOWNSHIP_CLERK;
import static org.assistance.domain.staff.Role.TOWNSHIP_LEADER;
import static org.assistance.domain.staff.Role.VILLAGE_ASSISTANT;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.example.AddingExample;
import org.assistance.domain.staff.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The whole table of who may open what. The first row that matches decides; an address without a row is refused, and a
 * test fails for it. Whether a case lies in the officer's division is asked in the query, not here.
 */
public final class Access {
    private static final Set<Role> COUNTER = Set.of(VILLAGE_ASSISTANT, TOWNSHIP_CLERK);
    private static final Set<Role> TOWNSHIP = Set.of(TOWNSHIP_CLERK, TOWNSHIP_LEADER);
    private static final Set<Role> COUNTY = Set.of(COUNTY_REVIEWER, COUNTY_LEADER, COUNTY_CHECKER);
    private static final Set<Role> CASEWORK = all(COUNTER, TOWNSHIP, COUNTY, Set.of(CITY_CLERK));
    private static final Set<Role> READERS = all(CASEWORK, Set.of(AUDITOR));
    private static final Set<Role> PAYERS = Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK);
    private static final Set<Role> MONEY = all(TOWNSHIP, PAYERS, Set.of(AUDITOR));
    private static final Set<Role> RIGHTS = all(TOWNSHIP, Set.of(COUNTY_REVIEWER, COUNTY_LEADER));
    private static final Set<Role> STAFF = Set.of(SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, CITY_CLERK, AUDITOR);
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    private static final PathPatternRequestMatcher PASSWORD = PathPatternRequestMatcher.withDefaults()
            .matcher("/password");

    /** The rows, grouped by what they open; a new page adds its rows to its own group. */
    static final List<Row> TABLE = List.of(
            // Without sign-in
            Row.open("/sign-in"),
            Row.open("/error"),
            Row.open(GET, "/actuator/health/**"),

            // Other systems, by key (接口)
            Row.open(GET, "/api/openapi.json"),
            Row.key(POST, "/api/assessments"),
            Row.key(POST, "/api/assessments/batches"),

            // Public notice (公示)
            Row.open(GET, "/notices/**"),

            // One's own account
            Row.account("/posts/**"),
            Row.account("/password"),
            Row.factor("/second-factor/**"),
            Row.factor(POST, "/logout"),

            // Desk and pickers
            Row.of(GET, "/", EVERY_ROLE),
            Row.of(GET, "/places/**", EVERY_ROLE),

            // Intake (受理)
            Row.of("/intake/**", COUNTER),

            // One's own office, as printed on letters (办公信息)
            Row.of("/office", all(TOWNSHIP, Set.of(COUNTY_REVIEWER, COUNTY_LEADER))),

            // Cases (案件)
            Row.of(GET, "/cases/**", READERS),
            Row.of(POST, "/cases/**", CASEWORK),

            // What townships decided, told to the county (备案)
            Row.of(GET, "/filings/**", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, AUDITOR)),
            Row.of(POST, "/filings/**", Set.of(COUNTY_REVIEWER, COUNTY_LEADER)),

            // Verification (核对)
            Row.of(GET, "/registries/queries", Set.of(COUNTY_CHECKER, AUDITOR)),
            Row.of(GET, "/registries/**", Set.of(COUNTY_CHECKER, CITY_CLERK, AUDITOR)),
            Row.of(POST, "/registries/**", Set.of(COUNTY_CHECKER, CITY_CLERK)),

            // Rights (待遇)
            Row.of(GET, "/entitlements/**", READERS),
            Row.of(POST, "/entitlements/{id}/accounts/{change}/confirm", RIGHTS).sensitive(),
            Row.of(POST, "/entitlements/**", RIGHTS),

            // Payment (发放)
            Row.of(POST, "/payments/failed/**", Set.of(TOWNSHIP_CLERK)),
            Row.of(GET, "/payments/new", Set.of(COUNTY_REVIEWER, CITY_CLERK)),
            Row.of(POST, "/payments/{id}/approve", PAYERS).sensitive(),
            Row.of(POST, "/payments/{id}/send", PAYERS).sensitive(),
            Row.of(GET, "/payments/{id}/file", MONEY).sensitive(),
            Row.of(GET, "/payments/{id}/result-template.csv", MONEY).sensitive(),
            Row.of(GET, "/payments/{id}/list.xlsx", MONEY).sensitive(),
            Row.of(GET, "/payments/**", MONEY),
            Row.of(POST, "/payments/**", PAYERS),

            // Reports (统计)
            Row.of(GET, "/reports/**", all(TOWNSHIP, COUNTY, Set.of(CITY_CLERK, AUDITOR))),

            // Decisions worked out again at night (决定重算)
            Row.of(GET, "/replays", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK, AUDITOR)),
            Row.of(POST, "/replays/**", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK)),

            // Policies tried, and answers tried out (政策测算、试算)
            Row.of(GET, "/whatif/runs/new", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK)),
            Row.of(GET, "/whatif/runs/**", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK, AUDITOR)),
            Row.of(POST, "/whatif/runs/**", Set.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK)),
            Row.of("/whatif", CASEWORK),

            // Policy (政策标准)
            Row.of(GET, "/policy/new/**", Set.of(CITY_CLERK)),
            Row.of(GET, "/policy/examples/new", AddingExample.WRITERS),
            Row.of(POST, "/policy/examples", AddingExample.WRITERS),
            Row.of(GET, "/policy/**", EVERY_ROLE),
            Row.of(POST, "/policy/proposals/confirmation", Set.of(CITY_CLERK)).sensitive(),
            Row.of(POST, "/policy/**", Set.of(CITY_CLERK)),

            // Staff, delegations, divisions (人员、授权、区划)
            Row.of(GET, "/staff", STAFF),
            Row.of(GET, "/staff/record", STAFF),
            Row.of(POST, "/staff/**", Role.KEEPERS_OF_STAFF).sensitive(),
            Row.of("/staff/**", Role.KEEPERS_OF_STAFF),
            Row.of(GET, "/delegations", all(Role.KEEPERS_OF_DELEGATIONS, Set.of(AUDITOR, AUDIT_ADMINISTRATOR))),
            Row.of(POST, "/delegations/**", Role.KEEPERS_OF_DELEGATIONS).sensitive(),
            Row.of("/delegations/**", Role.KEEPERS_OF_DELEGATIONS),
            Row.of(GET, "/divisions/**", Set.of(ADMINISTRATOR, CITY_CLERK)),
            Row.of(POST, "/divisions/**", Set.of(ADMINISTRATOR)),

            // Who did and saw what (操作记录)
            Row.of(GET, "/record", Set.of(AUDITOR, AUDIT_ADMINISTRATOR)),
            Row.of(POST, "/record/checks", Set.of(AUDIT_ADMINISTRATOR)),

            // Keys of other systems (接口授权)
            Row.of(GET, "/partners", Set.of(ADMINISTRATOR, AUDITOR, AUDIT_ADMINISTRATOR)),
            Row.of(POST, "/partners/new", Set.of(ADMINISTRATOR)).sensitive(),
            Row.of("/partners/**", Set.of(ADMINISTRATOR)));

    private Access() {}

    /** Who a row lets in. */
    enum Door {
        /** Anybody, signed in or not. */
        OPEN,
        /** Anybody signed in, even before a post is chosen. */
        ACCOUNT,
        /** Anybody who gave the password: here the second factor is asked for, and one may leave. */
        FACTOR,
        /** The roles of the row. */
        ROLES,
        /** A partner system with a key of its own, and no person. */
        KEY
    }

    /**
     * One row: addresses, and who may open them.
     *
     * @param isSensitive whether the second factor must be fresh: money released, accounts and posts given, data carried out
     */
    record Row(PathPatternRequestMatcher matcher, Door door, Set<Role> roles, boolean isSensitive) {
        static Row open(String pattern) {
            return new Row(matcher(pattern), Door.OPEN, Set.of(), false);
        }

        static Row open(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.OPEN, Set.of(), false);
        }

        static Row account(String pattern) {
            return new Row(matcher(pattern), Door.ACCOUNT, Set.of(), false);
        }

        static Row account(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.ACCOUNT, Set.of(), false);
        }

        static Row factor(String pattern) {
            return new Row(matcher(pattern), Door.FACTOR, Set.of(), false);
        }

        static Row factor(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.FACTOR, Set.of(), false);
        }

        /** The same row for a sensitive act: the second factor is asked for again when it is older than five minutes. */
        Row sensitive() {
            return new Row(matcher, door, roles, true);
        }

        static Row key(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.KEY, Set.of(), false);
        }

        static Row of(String pattern, Set<Role> roles) {
            return new Row(matcher(pattern), Door.ROLES, roles, false);
        }

        static Row of(HttpMethod method, String pattern, Set<Role> roles) {
            return new Row(matcher(method, pattern), Door.ROLES, roles, false);
        }

        String[] authorities() {
            return roles.stream().map(ActingToken::authority).toArray(String[]::new);
        }

        private static PathPatternRequestMatcher matcher(String pattern) {
            return PathPatternRequestMatcher.withDefaults().matcher(pattern);
        }

        private static PathPatternRequestMatcher matcher(HttpMethod method, String pattern) {
            return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
        }
    }

    /** The row that decides a request; none means the address is refused. */
    static Optional<Row> rowOf(HttpServletRequest request) {
        return TABLE.stream().filter(row -> row.matcher().matches(request)).findFirst();
    }

    /** Whether a request is for the page on which one's own password is changed. */
    static boolean isPassword(HttpServletRequest request) {
        return PASSWORD.matches(request);
    }

    @SafeVarargs
    private static Set<Role> all(Set<Role>... sets) {
        return Arrays.stream(sets)
                .flatMap(Set::stream)
                .collect(
                        () -> EnumSet.noneOf(Role.class), EnumSet::add, EnumSet::addAll);
    }
}
