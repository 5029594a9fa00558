package org.assistance.domain.place;

import java.util.List;
import java.util.Map;

/**
 * Every column of the database that holds a division's code, and what becomes of it when the division ends and another
 * follows (DF-14). What is at work or in force goes along; what says how things were on their day stays. A column named
 * nowhere here fails a test.
 */
final class DivisionColumns {
    /**
     * A column that takes over the new code.
     *
     * @param rows the rows of table {@code t} that go along; {@code m} is the move
     * @param also what else is set with it; empty, or an assignment that begins with a comma
     */
    record Following(String table, String column, String rows, String also) {
        static Following all(String table) {
            return new Following(table, "division_code", "true", "");
        }

        static Following some(String table, String rows) {
            return new Following(table, "division_code", rows, "");
        }

        /** With an optimistic lock: a page that was opened before is told that the row has changed. */
        static Following locked(String table) {
            return new Following(table, "division_code", "true", ", version = t.version + 1");
        }
    }

    /** Cases and rights are seen to, searched and paid where they are now, finished ones too: they are the family's file. */
    static final List<Following> FOLLOWING = List.of(
            Following.all("household"),
            Following.some("household_membership", "t.valid_to is null"),
            Following.all("application_draft"),
            Following.locked("application"),
            Following.all("application_member"),
            Following.all("application_obligor"),
            Following.all("authorisation"),
            Following.all("document"),
            new Following("assistance_case", "division_code", "true",
                    ", township_code = left(m.new_code, 9) || '000', version = t.version + 1"),
            // A notice that hangs is the new office's to take down; one that came down stays a paper of the old.
            Following.some("notice", "not t.superseded and t.ended_on is null"),
            Following.locked("entitlement"),
            Following.all("entitled_person"),
            Following.some("entitlement_ending", "t.status = 'PROPOSED'"),
            Following.some("right_review", "t.outcome is null"),
            Following.some("account_change", "t.status = 'PROPOSED'"),
            Following.some("fact_correction", "t.status = 'PROPOSED'"),
            Following.some("payment_line", "t.status <> 'PAID'"),
            Following.some("decision_filing", "t.seen_at is null"),
            Following.all("kin_link"),
            Following.all("kin_filing"),
            Following.some("warning", "t.stage <> 'CLOSED'"),
            Following.all("person_match"),
            Following.all("temporary_number"),
            Following.some("regional_request", "t.answered_at is null"),
            // Another county's file does not speak for this one's people; a county with a mere new code keeps its own.
            Following.some("department_file", """
                    t.current and m.mere and not exists (select from department_file own
                        where own.source = t.source and own.division_code = m.new_code and own.current)"""));

    /** Set together with a column that follows. */
    static final Map<String, String> WITH_ANOTHER = Map.of("assistance_case.township_code", "division_code");

    /**
     * Rows in force that a place with a mere new code takes over as rows of its own, with their days and documents; the old ones stay
     * for what was decided by them. A place merged into another has the other's.
     */
    static final Map<String, String> COPIED = Map.of(
            "policy_value", "division_code",
            "asset_rule", "division_code",
            "relief_tariff", "division_code",
            "subsidy_rate", "division_code",
            "exempt_income", "division_code",
            "delegation", "township_code",
            "office", "division_code");

    /** Ends with the old division, and is given anew in the new one from the day on: who held it where stays on record. */
    static final Map<String, String> GIVEN_ANEW = Map.of("post", "division_code");

    /** Stays, and why. */
    static final Map<String, String> STAYING = Map.ofEntries(
            Map.entry("division.code", "the place itself"),
            Map.entry("officer_event.division_code", "what was done to an account, where it was done"),
            Map.entry("post_proposal.division_code", "asked for the place as it stood; one that waits is asked anew"),
            Map.entry("partner_key.division_code", "a key is kept where it was issued, until it ends"),
            Map.entry("facts_asked_again.division_code", "what was asked where the case lay on its day"),
            Map.entry("division.parent_code", "follows from the code"),
            Map.entry("division.replaced_by", "says what follows"),
            Map.entry("division_name.code", "a former name of that code"),
            Map.entry("policy_proposal.division_code",
                    "entered for the place as it stood; one that waits is entered anew"),
            Map.entry("policy_example.division_code", "shown as an example only"),
            Map.entry("former_place.division_code", "where the right was"),
            Map.entry("case_event.division_code", "where it happened"),
            Map.entry("case_reason.division_code", "where it was when it was opened"),
            Map.entry("entitlement_event.division_code", "where it happened"),
            Map.entry("household_departure.division_code", "where the declaration was made"),
            Map.entry("review_hearing.division_code", "where the family was heard"),
            Map.entry("goods_delivery.division_code", "where the goods were handed over, for the report of that month"),
            Map.entry("policy_edition.division_code", "the rows of their day, read through what used them"),
            Map.entry("header_mapping.division_code",
                    "how that place's departments write; another place's write their own"),
            Map.entry("waiting_file.division_code", "waits some days where it arrived, and is brought again elsewhere"),
            Map.entry("service_answer.division_code", "who asked, on its day; read through its case"),
            Map.entry("registry_query.division_code", "who asked, on its day"),
            Map.entry("check_plan.division_code",
                    "approved for the place as it stood; where its code ended it is made anew"),
            Map.entry("caseload_refusal.division_code", "a record of its day, read through its case"),
            Map.entry("check_finding.division_code", "a record of its day, read through its case"),
            Map.entry("verification_followup.division_code", "a record of its day, read through its case"),
            Map.entry("verification_objection.division_code", "a record of its day, read through its case"),
            Map.entry("verification_report.division_code", "a record of its day, read through its case"),
            Map.entry("verification_item.division_code", "a record of its day, read through its case"),
            Map.entry("household_visit.division_code", "a record of its day, read through its case"),
            Map.entry("case_assessment.division_code", "a record of its day, read through its case"),
            Map.entry("objection.division_code", "a record of its day, read through its case"),
            Map.entry("opinion.division_code", "a record of its day, read through its case"),
            Map.entry("decision.division_code", "a record of its day, read through its case"),
            Map.entry("award.division_code", "a record of its day, read through its case"),
            Map.entry("payment_run.division_code", "a run is the county's of its month"),
            Map.entry("payment_transfer.division_code", "frozen with its month"),
            Map.entry("payment_omission.division_code", "frozen with its month"),
            Map.entry("payment_release.division_code", "answers a transfer of its day"),
            Map.entry("replay_sheet.division_code", "a record of its day, read through its case"),
            Map.entry("replay_difference.division_code", "where the decision was taken"),
            Map.entry("month_figure.division_code", "the report of its month"),
            Map.entry("whatif_run.division_code", "a question about the place as it was"),
            Map.entry("low_income_person.division_code", "written anew by every comparison"),
            Map.entry("export_job.division_code", "who asked, on its day"),
            Map.entry("export_file.division_code", "kept for a day"),
            Map.entry("export_fetch.division_code", "who fetched it, on its day"),
            Map.entry("rule_example.division_code", "where it was written"));

    private DivisionColumns() {}
}
