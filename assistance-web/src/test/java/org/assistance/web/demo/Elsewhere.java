package org.assistance.web.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixture: the numbers of what lies inside and outside an officer's division, by the name they have in an address. */
final class Elsewhere {
    /** The condition of what lies outside a post's division. */
    static final String THERE = " not (division_code >= :lower and division_code < :upper) ";
    /** The condition of what lies inside it. */
    static final String HERE = " division_code >= :lower and division_code < :upper ";

    /** What stands in braces, by the beginning of the address and the name: where numbers of elsewhere are found. */
    private static final Map<String, String> FOUND_IN = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("/cases/ id", "select max(id) from assistance_case where %s"),
            Map.entry("/cases/ caseId", "select max(id) from assistance_case where %s"),
            Map.entry("/cases/ field", "select 'account'"),
            Map.entry("/kinship/ link", "select max(id) from kin_link where %s"),
            Map.entry("/kinship/ id", "select max(id) from kin_withdrawal where officer_id not in "
                    + "(select officer_id from post where division_code >= :lower and division_code < :upper)"),
            Map.entry("/relatives/ person", "select max(id) from kin_person where officer_id not in "
                    + "(select officer_id from post where division_code >= :lower and division_code < :upper)"),
            Map.entry("/resets/ id", "select max(id) from account_reset where officer_id not in "
                    + "(select officer_id from post where division_code >= :lower and division_code < :upper)"),
            Map.entry("/resets/ proposal", "select max(id) from post_proposal where %s"),
            Map.entry("/staff/ proposal", "select max(id) from post_proposal where %s"),
            Map.entry("/staff/ reset", "select max(id) from account_reset"),
            Map.entry("/cases/ document", "select id from document where %s order by id limit 1"),
            Map.entry("/cases/ correction", "select max(id) from fact_correction where %s"),
            Map.entry("/cases/ sheet", "select max(id) from replay_sheet where %s"),
            Map.entry("/cases/ number", "select 1"),
            Map.entry("/cases/ followup", "select max(id) from verification_followup where %s"),
            Map.entry("/entitlements/ id", "select max(id) from entitlement where %s"),
            Map.entry("/entitlements/ ending", "select max(id) from entitlement_ending where %s"),
            Map.entry("/entitlements/ change", "select max(id) from account_change where %s"),
            Map.entry("/intake/ id", "select id from application_draft where %s order by id limit 1"),
            Map.entry("/intake/ document", "select id from document where %s order by id limit 1"),
            Map.entry("/payments/ id", "select max(id) from payment_run where division_code like '%%000000' and "
                    + "division_code not like '%%00000000' and %s and left(division_code, 6) <> left(:lower, 6)"),
            Map.entry("/payments/failed/ id", "select max(id) from entitlement where %s"),
            Map.entry("/filings/ id", "select max(decision_id) from decision_filing where %s"),
            Map.entry("/replays/ night", "select max(id) from replay_night"),
            Map.entry("/replays/ decision",
                    "select max(d.id) from decision d join assistance_case c on c.id = d.case_id "
                            + "where not (c.division_code >= :lower and c.division_code < :upper)"),
            Map.entry("/regional-checks/ id", "select max(id) from regional_request where %s"),
            Map.entry("/check-plans/ id",
                    "select max(id) from check_plan where division_code not like '%%00000000' and "
                            + "%s and left(division_code, 6) <> left(:lower, 6)"),
            Map.entry("/exports/ id", "select max(id) from export_job where %s"),
            Map.entry("/whatif/ id", "select max(id) from whatif_run where %s"),
            Map.entry("/registries/ waiting", "select max(id) from waiting_file where %s"),
            Map.entry("/registries/ mapping", "select max(id) from header_mapping where %s"),
            Map.entry("/registries/ file", "select max(id) from department_file where %s"),
            Map.entry("/people/temporary/ id", "select max(person_id) from temporary_number where %s"),
            Map.entry("/people/matches/ id", "select max(id) from person_match where %s"),
            Map.entry("/warnings/ id", "select max(id) from warning where %s"),
            Map.entry("/policy/proposals/ id", "select max(id) from policy_proposal where %s"),
            Map.entry("/delegations/ id",
                    "select max(id) from delegation where not (township_code >= :lower and township_code < :upper)"),
            Map.entry("/staff/ id", "select max(p.officer_id) from post p where p.officer_id not in "
                    + "(select officer_id from post where %s)"),
            Map.entry("/staff/ post", "select max(id) from post where %s"),
            Map.entry("/partners/ id", "select max(id) from partner_key where %s")));

    /** One account at each level, in two counties. */
    static final Map<String, String> ACCOUNTS = Map.ofEntries(Map.entry("TC13", "340881100001"),
            Map.entry("TC11", "340881100000"), Map.entry("TC12", "340881100000"), Map.entry("TC01", "340881000000"),
            Map.entry("TC02", "340881000000"), Map.entry("TC03", "340881000000"), Map.entry("HN01", "340822000000"),
            Map.entry("HN02", "340822000000"), Map.entry("HN03", "340822000000"), Map.entry("HN11", "340822100000"),
            Map.entry("HN12", "340822100000"));

    private final JdbcClient jdbc;

    Elsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address with a number for each name in braces; null where there is nothing of the kind. */
    String address(String pattern, String division, String where) {
        Matcher names = Pattern.compile("\\{([^}]+)}").matcher(pattern);
        var address = new StringBuilder();
        while (names.find()) {
            String value = value(pattern, names.group(1), division, where);
            if (value == null) {
                return null;
            }
            names.appendReplacement(address, value);
        }
        return names.appendTail(address).toString();
    }

    /** A number for one name in braces; null where there is nothing of the kind. */
    String value(String pattern, String name, String division, String where) {
        String query = FOUND_IN.entrySet()
                .stream()
                .filter(one -> one.getKey().endsWith(" " + name)
                        && pattern.startsWith(one.getKey().replace(" " + name, "")))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("say where a {" + name + "} of " + pattern + " is found"));
        var scope = new DivisionScope(new DivisionCode(division));
        var asked = jdbc.sql(query.contains("%s") ? query.formatted(where) : query);
        if (asked != null && (query.contains("%s") || query.contains(":lower"))) {
            asked = asked.param("lower", scope.lower()).param("upper", scope.upper());
        }
        return asked.query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }
}
