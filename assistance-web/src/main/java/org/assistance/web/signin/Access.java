package org.assistance.web.signin;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.Role;
import org.springframework.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The whole table of addresses: each names the {@link Action} it is, and the table of permissions says whose that is. The
 * first row that matches decides; an address without a row is refused, and a test fails for it. {@link Doorkeeper} asks for
 * the one thing an address is about; lists are limited in their queries.
 */
public final class Access {
    private static final PathPatternRequestMatcher PASSWORD = PathPatternRequestMatcher.withDefaults()
            .matcher("/password");

    /** The rows, grouped by what they open; a new page adds its rows to its own group. */
    static final List<Row> TABLE = List.of(
            // Without sign-in
            Row.open("/sign-in"),
            Row.open("/error"),
            Row.open(GET, "/actuator/health/**"),
            Row.open(POST, CspReports.ADDRESS),

            // Other systems, by key (接口)
            Row.open(GET, "/api/openapi.json"),
            Row.key(POST, "/api/assessments"),
            Row.key(POST, "/api/assessments/batches"),

            // Public notice (公示)
            Row.open(GET, "/notices/**"),

            // One's own account
            Row.account("/posts/**"),
            Row.account("/password"),
            Row.account("/account/**"),
            Row.factor("/second-factor/**"),
            Row.factor(POST, "/logout"),

            // Desk and pickers
            Row.of(GET, "/", Action.DESK_OPEN),
            Row.of(GET, "/places/**", Action.PLACE_PICK),

            // Intake (受理)
            Row.of("/intake/**", Action.DRAFT_WRITE),

            // One's own office, as printed on letters (办公信息)
            Row.of("/office", Action.OFFICE_KEEP),

            // Cases (案件)
            Row.of(GET, "/cases", Action.CASE_LIST),
            Row.of(POST, "/cases/search", Action.CASE_LIST),
            Row.of(POST, "/cases/of-person", Action.CASE_FIND),
            Row.of("/cases/{id}/reason", Action.CASE_EXPLAIN),
            Row.of("/cases/{id}/masked/{field}", Action.CASE_UNMASK),
            Row.of(GET, "/cases/**", Action.CASE_READ),
            Row.of(POST, "/cases/{id}/whatif", Action.CASE_TRY),
            Row.of(POST, "/cases/{id}/intake/corrections", Action.CASE_CORRECT),
            Row.of(POST, "/cases/{id}/intake/{what}", Action.CASE_ACCEPT),
            Row.of(POST, "/cases/{id}/documents", Action.CASE_ATTACH),
            Row.of(POST, "/cases/{id}/verification/precheck", Action.CASE_PRECHECK),
            Row.of(POST, "/cases/{id}/verification/objections", Action.CASE_RECHECK),
            Row.of(POST, "/cases/{id}/verification/followups/{followup}", Action.CASE_VERIFY),
            Row.of(POST, "/cases/{id}/verification/{what}", Action.CASE_VERIFY),
            Row.of(POST, "/cases/{id}/facts", Action.CASE_ASK_AGAIN),
            Row.of(POST, "/cases/{id}/visit", Action.CASE_VISIT),
            Row.of(POST, "/cases/{id}/visit/county", Action.CASE_COUNTY_VISIT),
            Row.of(POST, "/cases/{id}/assessment/**", Action.CASE_ASSESS),
            Row.of(POST, "/cases/{id}/opinion/**", Action.CASE_OPINE),
            Row.of(POST, "/cases/{id}/notice/**", Action.CASE_NOTICE),
            Row.of(POST, "/cases/{id}/decision", Action.CASE_DECIDE),
            Row.of(POST, "/cases/{id}/decision/county", Action.CASE_HAND_UP),
            Row.of(POST, "/cases/{id}/decision/review", Action.CASE_REVIEW),
            Row.of(POST, "/cases/{id}/return", Action.CASE_RETURN),
            Row.of(POST, "/cases/{id}/withdraw", Action.CASE_SET_ASIDE),
            Row.of(POST, "/cases/{id}/terminate", Action.CASE_SET_ASIDE),
            Row.of(POST, "/cases/{id}/general-road", Action.CASE_GENERAL_ROAD),
            Row.of(POST, "/cases/{id}/replay/correction", Action.CASE_FACTS_CORRECT),
            Row.of(POST, "/cases/{id}/replay/corrections/{correction}/withdraw", Action.CASE_FACTS_CORRECT),
            Row.of(POST, "/cases/{id}/replay/corrections/{correction}/confirm", Action.CASE_FACTS_CONFIRM),
            Row.of(POST, "/cases/{id}/replay/corrections/{correction}/reject", Action.CASE_FACTS_CONFIRM),
            Row.of(POST, "/cases/{id}/replay/sheets", Action.CASE_SHEET),

            // What townships decided, told to the county (备案)
            Row.of(GET, "/filings", Action.FILING_READ),
            Row.of(POST, "/filings/{id}/seen", Action.FILING_SEE),

            // Relatives of staff (近亲属)
            Row.of("/relatives/**", Action.RELATIVES_DECLARE),
            Row.of(GET, "/kinship", Action.KINSHIP_READ),
            Row.of(POST, "/kinship/{link}/judgement", Action.KINSHIP_JUDGE),
            Row.of(POST, "/kinship/withdrawals/{id}", Action.KINSHIP_JUDGE),

            // Verification (核对)
            Row.of(GET, "/registries/queries", Action.REGISTRY_QUERIES),
            Row.of(POST, "/registries/sources/terms/{terms}/{answer}", Action.REGISTRY_TERMS).sensitive(),
            Row.of(POST, "/registries/sources/{source}/terms", Action.REGISTRY_TERMS),
            Row.of(GET, "/registries/**", Action.REGISTRY_READ),
            Row.of(POST, "/registries/**", Action.REGISTRY_IMPORT),

            // Plans of checks of many people (核查计划)
            Row.of(GET, "/check-plans/new", Action.PLAN_MAKE),
            Row.of(GET, "/check-plans/**", Action.PLAN_READ),
            Row.of(POST, "/check-plans/{id}/approval", Action.PLAN_APPROVE),
            Row.of(POST, "/check-plans/{id}/refusal", Action.PLAN_APPROVE),
            Row.of(POST, "/check-plans/{id}/ending", Action.PLAN_END),
            Row.of(POST, "/check-plans/**", Action.PLAN_MAKE),

            // Requests to and from other regions (跨地区核对)
            Row.of(GET, "/regional-checks/received", Action.REGIONAL_HANDLE),
            Row.of(GET, "/regional-checks/**", Action.REGIONAL_READ),
            Row.of(POST, "/regional-checks/**", Action.REGIONAL_HANDLE),

            // Warnings about people with low income (监测预警)
            Row.of(GET, "/warnings/**", Action.WARNING_READ),
            Row.of(POST, "/warnings/{id}/closing", Action.WARNING_CLOSE),
            Row.of(POST, "/warnings/{id}/{what}", Action.WARNING_HANDLE),
            Row.of("/people/search", Action.CASE_FIND),
            Row.of(GET, "/people/temporary", Action.TEMPORARY_READ),
            Row.of(POST, "/people/temporary", Action.TEMPORARY_ISSUE),
            Row.of(GET, "/people/temporary/{id}", Action.TEMPORARY_READ),
            Row.of(POST, "/people/temporary/{id}/number", Action.TEMPORARY_REPLACE),
            Row.of(POST, "/people/temporary/{id}/answer", Action.TEMPORARY_CONFIRM),
            Row.of(GET, "/people/matches", Action.MATCH_READ),
            Row.of(GET, "/people/matches/{id}", Action.MATCH_READ),
            Row.of(POST, "/people/matches/{id}/judgement", Action.MATCH_JUDGE),
            Row.of(POST, "/people/matches/{id}/undoing", Action.MATCH_JUDGE),
            Row.of(POST, "/people/matches/{id}/answer", Action.MATCH_CONFIRM),
            Row.of(GET, "/indicators", Action.INDICATOR_READ),
            Row.of(POST, "/indicators/{code}/switch", Action.INDICATOR_SWITCH),

            // Rights (待遇)
            Row.of(GET, "/entitlements", Action.RIGHT_LIST),
            Row.of(POST, "/entitlements/search", Action.RIGHT_LIST),
            Row.of(POST, "/entitlements/of-person", Action.RIGHT_FIND),
            Row.of(GET, "/entitlements/**", Action.RIGHT_READ),
            Row.of(POST, "/entitlements/{id}/review", Action.RIGHT_REVIEW),
            Row.of(POST, "/entitlements/{id}/review/reason", Action.RIGHT_REVIEW),
            Row.of(POST, "/entitlements/{id}/delivery", Action.RIGHT_DELIVER),
            Row.of(POST, "/entitlements/{id}/ending", Action.RIGHT_END),
            Row.of(POST, "/entitlements/{id}/endings/{ending}/withdraw", Action.RIGHT_END),
            Row.of(POST, "/entitlements/{id}/endings/{ending}/{answer}", Action.RIGHT_END_CONFIRM),
            Row.of(POST, "/entitlements/{id}/account", Action.RIGHT_ACCOUNT),
            Row.of(POST, "/entitlements/{id}/accounts/{change}/withdraw", Action.RIGHT_ACCOUNT),
            Row.of(POST, "/entitlements/{id}/accounts/{change}/confirm", Action.RIGHT_ACCOUNT_CONFIRM).sensitive(),
            Row.of(POST, "/entitlements/{id}/accounts/{change}/reject", Action.RIGHT_ACCOUNT_REJECT),

            // Payment (发放)
            Row.of(POST, "/payments/failed/{right}", Action.RIGHT_RELEASE),
            Row.of(POST, "/payments/lines/search", Action.RUN_READ),
            Row.of(GET, "/payments/new", Action.RUN_FREEZE),
            Row.of(POST, "/payments", Action.RUN_FREEZE),
            Row.of(POST, "/payments/{id}/approve", Action.RUN_APPROVE).sensitive(),
            Row.of(POST, "/payments/{id}/reject", Action.RUN_REJECT),
            Row.of(POST, "/payments/{id}/send", Action.RUN_SEND).sensitive(),
            Row.of(POST, "/payments/{id}/result", Action.RUN_SETTLE),
            Row.of(GET, "/payments/{id}/file", Action.RUN_FILE).sensitive(),
            Row.of(GET, "/payments/{id}/result-template.csv", Action.RUN_FILE).sensitive(),
            Row.of(GET, "/payments/**", Action.RUN_READ),

            // Reports (统计)
            Row.of(GET, "/reports/**", Action.REPORT_READ),

            // Lists of people that leave the house (导出)
            Row.of(POST, "/exports/{id}/file", Action.EXPORT_ASK).sensitive(),
            Row.of(GET, "/exports/waiting", Action.EXPORT_APPROVE),
            Row.of(GET, "/exports/record", Action.EXPORT_READ),
            Row.of(POST, "/exports/{id}/approval", Action.EXPORT_APPROVE).sensitive(),
            Row.of(POST, "/exports/{id}/refusal", Action.EXPORT_APPROVE),
            Row.of(POST, "/exports/{id}/recall", Action.EXPORT_APPROVE),
            Row.of("/exports/**", Action.EXPORT_ASK),

            // Decisions worked out again at night (决定重算)
            Row.of(GET, "/replays", Action.REPLAY_READ),
            Row.of(POST, "/replays/{night}/{decision}/seen", Action.REPLAY_SEE),

            // Policies tried, and answers tried out (政策测算、试算)
            Row.of(GET, "/whatif/runs/new", Action.TRIAL_RUN),
            Row.of(GET, "/whatif/runs/**", Action.TRIAL_READ),
            Row.of(POST, "/whatif/runs/**", Action.TRIAL_RUN),
            Row.of("/whatif", Action.TRIAL_HOUSEHOLD),

            // Policy (政策标准)
            Row.of(GET, "/policy/new/{kind}", Action.PROPOSAL_MAKE),
            Row.of(GET, "/policy/examples/new", Action.EXAMPLE_ADD),
            Row.of(POST, "/policy/examples", Action.EXAMPLE_ADD),
            Row.of(GET, "/policy/proposals/**", Action.PROPOSAL_READ),
            Row.of(POST, "/policy/proposals/confirmation", Action.PROPOSAL_CONFIRM).sensitive(),
            Row.of(POST, "/policy/proposals/rejection", Action.PROPOSAL_REJECT),
            Row.of(GET, "/policy/**", Action.POLICY_READ),
            Row.of(POST, "/policy/proposals/{id}/return", Action.PROPOSAL_MAKE),
            Row.of(POST, "/policy/{kind}/{id}/withdrawal", Action.POLICY_WITHDRAW),
            Row.of(POST, "/policy/{kind}", Action.PROPOSAL_MAKE),

            // Staff, delegations, divisions (人员、授权、区划)
            Row.of(GET, "/staff", Action.STAFF_READ),
            Row.of(GET, "/staff/record", Action.STAFF_READ),
            Row.of(POST, "/staff/**", Action.STAFF_KEEP).sensitive(),
            Row.of("/staff/**", Action.STAFF_KEEP),
            Row.of(GET, "/resets", Action.STAFF_RESET_CONFIRM),
            Row.of(POST, "/resets/**", Action.STAFF_RESET_CONFIRM).sensitive(),
            Row.of(GET, "/delegations", Action.DELEGATION_READ),
            Row.of(POST, "/delegations/**", Action.DELEGATION_KEEP).sensitive(),
            Row.of("/delegations/**", Action.DELEGATION_KEEP),
            Row.of(GET, "/divisions/**", Action.DIVISION_READ),
            Row.of(POST, "/divisions/**", Action.DIVISION_KEEP),

            // Who did and saw what, and who may (操作记录、权限表)
            Row.of(GET, "/record", Action.RECORD_READ),
            Row.of(POST, "/record/checks", Action.RECORD_CHECK),
            Row.of(GET, "/record/reasons", Action.REASON_READ),
            Row.of(GET, "/record/unmaskings", Action.UNMASKING_READ),
            Row.of(GET, "/permissions", Action.PERMISSION_READ),

            // Keys of other systems (接口授权)
            Row.of(GET, "/partners", Action.PARTNER_READ),
            Row.of(POST, "/partners/new", Action.PARTNER_KEEP).sensitive(),
            Row.of("/partners/**", Action.PARTNER_KEEP));

    private Access() {}

    /** Who a row lets in. */
    enum Door {
        /** Anybody, signed in or not. */
        OPEN,
        /** Anybody signed in, even before a post is chosen. */
        ACCOUNT,
        /** Anybody who gave the password: here the second factor is asked for, and one may leave. */
        FACTOR,
        /** Whoever may do the row's action. */
        ROLES,
        /** A partner system with a key of its own, and no person. */
        KEY
    }

    /**
     * One row: addresses, and what opening them is.
     *
     * @param action what it is; null behind doors that ask for no post
     * @param isSensitive whether the second factor must be fresh: money released, accounts and posts given, data carried out
     */
    record Row(PathPatternRequestMatcher matcher, Door door, @Nullable Action action, boolean isSensitive) {
        static Row open(String pattern) {
            return new Row(matcher(pattern), Door.OPEN, null, false);
        }

        static Row open(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.OPEN, null, false);
        }

        static Row account(String pattern) {
            return new Row(matcher(pattern), Door.ACCOUNT, null, false);
        }

        static Row factor(String pattern) {
            return new Row(matcher(pattern), Door.FACTOR, null, false);
        }

        static Row factor(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.FACTOR, null, false);
        }

        /** The same row for a sensitive act: the second factor is asked for again when it is older than five minutes. */
        Row sensitive() {
            return new Row(matcher, door, action, true);
        }

        static Row key(HttpMethod method, String pattern) {
            return new Row(matcher(method, pattern), Door.KEY, null, false);
        }

        static Row of(String pattern, Action action) {
            return new Row(matcher(pattern), Door.ROLES, action, false);
        }

        static Row of(HttpMethod method, String pattern, Action action) {
            return new Row(matcher(method, pattern), Door.ROLES, action, false);
        }

        /** The roles that may do the action somewhere, in some state. */
        Set<Role> roles() {
            return action == null ? Set.of() : action.roles();
        }

        String[] authorities() {
            return roles().stream().map(ActingToken::authority).toArray(String[]::new);
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
}
