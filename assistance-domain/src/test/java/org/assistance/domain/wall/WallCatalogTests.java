package org.assistance.domain.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That no table stands before the second wall but those that are named here with their reason. */
@DatabaseTest
class WallCatalogTests {
    /** Tables of which every row is open to the application, and why. */
    static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("division", "the places themselves"),
            Map.entry("division_name", "the places themselves"),
            Map.entry("calendar_day", "days"),
            Map.entry("case_serial", "running numbers"),
            Map.entry("office", "where an office is and when it opens, told on every notice"),
            Map.entry("asset_rule", "policy, told to everybody"),
            Map.entry("exempt_income", "policy, told to everybody"),
            Map.entry("policy_value", "policy, told to everybody"),
            Map.entry("relief_tariff", "policy, told to everybody"),
            Map.entry("subsidy_rate", "policy, told to everybody"),
            Map.entry("policy_edition", "policy as it stood on a day"),
            Map.entry("policy_example", "policy, told to everybody"),
            Map.entry("policy_proposal", "policy that waits for a second officer"),
            Map.entry("rule_example", "invented households"),
            Map.entry("whatif_run", "sums of a question about policy"),
            Map.entry("watched_person", "keyed indexes alone, of people who live anywhere in the city"),
            Map.entry("delegation", "what a township may decide, told with every decision"),
            Map.entry("officer", "staff; who signs in is looked for before there is a place"),
            Map.entry("officer_event", "staff: what was done to an account, read by those who audit"),
            Map.entry("officer_recovery_code", "staff: digests, for the sign-in"),
            Map.entry("officer_totp", "staff: sealed, for the sign-in"),
            Map.entry("account_reset", "staff: resets that wait for a second officer"),
            Map.entry("post", "staff: what says the place of everybody else"),
            Map.entry("post_proposal", "staff: posts that wait for a second officer"),
            Map.entry("user_credentials", "staff: public keys, for the sign-in"),
            Map.entry("user_entities", "staff, for the sign-in"),
            Map.entry("sign_in_failure", "counted before anybody is signed in"),
            Map.entry("spring_session", "sessions, read before anybody is signed in"),
            Map.entry("spring_session_attributes", "sessions, read before anybody is signed in"),
            Map.entry("use_count", "counts of use"),
            Map.entry("unmasking_budget", "a limit"),
            Map.entry("export_rule", "a limit"),
            Map.entry("statement_deadline", "a limit"),
            Map.entry("partner_key", "digests of keys, looked for before anybody is signed in"),
            Map.entry("api_use", "counts of use"),
            Map.entry("replay_night", "how a night went, in sums"),
            Map.entry("department", "the departments themselves"),
            Map.entry("department_source", "what was agreed with a department"),
            Map.entry("department_source_column", "what was agreed with a department"),
            Map.entry("department_source_word", "what was agreed with a department"),
            Map.entry("source_terms", "what was agreed with a department"),
            Map.entry("service_state", "whether a department's service answers"),
            Map.entry("header_mapping", "how a department writes its headers"),
            Map.entry("header_mapping_column", "how a department writes its headers"),
            Map.entry("warning_indicator", "what is compared, for everybody"),
            Map.entry("indicator_switch", "what is compared, for everybody"),
            Map.entry("check_plan", "whom to check and who approved it, in general words"),
            Map.entry("check_plan_run", "how a check under a plan went, in sums"),
            Map.entry("caseload_run", "how a comparison went, in sums"),
            Map.entry("caseload_query", "how a comparison went, in sums"),
            Map.entry("audit_event", "numbers and digests, no value; RecordSearch shows each place its own"),
            Map.entry("audit_seal", "digests"),
            Map.entry("audit_sealer", "a number"),
            Map.entry("audit_anchor", "digests"),
            Map.entry("payee_account", "sealed numbers of accounts: whom they belong to stands behind the wall"),
            Map.entry("audit_check", "how a check went"),
            Map.entry("key_check", "what keys are known by again"),
            Map.entry("installation", "what this installation is"),
            Map.entry("flyway_schema_history", "the migrations"));

    private static final String PUBLIC = " from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";

    @Autowired
    JdbcClient jdbc;

    private List<String> unprotected() {
        return jdbc.sql("select c.relname" + PUBLIC + """
                 and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p
                    where p.polrelid = c.oid and p.polname = 'reading')) order by 1""").query(String.class).list();
    }

    @Test
    void every_table_is_behind_the_wall_or_named_with_its_reason() {
        assertThat(unprotected()).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void a_new_table_with_a_division_and_no_policy_is_found() {
        jdbc.sql("select test.as_owner('create table forgotten (id bigint primary key, division_code text)')")
                .query()
                .singleRow();
        assertThat(unprotected()).contains("forgotten");
    }

    @Test
    void every_door_but_the_owners_asks_for_the_signature_and_writing_is_measured_by_the_own_place() {
        assertThat(jdbc.sql("""
                select tablename || ' ' || policyname from pg_policies
                where schemaname = 'public' and policyname <> 'owner'
                    and coalesce(qual, with_check) not like '%wall.ok()%'""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select tablename || ' ' || policyname from pg_policies
                where schemaname = 'public' and policyname in ('adding', 'changing', 'removing')
                    and coalesce(qual, with_check) like any (array['%app.lo%', '%app.hi%'])""")
                .query(String.class)
                .list()).isEmpty();
        assertThat(jdbc.sql("select distinct roles::text from pg_policies where policyname = 'owner'")
                .query(String.class)
                .list()).singleElement()
                .isNotEqualTo("{public}")
                .isNotEqualTo("{" + jdbc.sql("select current_user").query(String.class).single() + "}");
        assertThat(jdbc.sql("select count(distinct tablename) from pg_policies where policyname = 'owner'")
                .query(Long.class)
                .single()).isEqualTo(jdbc.sql("select count(*)" + PUBLIC).query(Long.class).single() - OPEN.size());
    }

    @Test
    void no_view_looks_over_the_wall() {
        assertThat(jdbc.sql("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
                    or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
                        and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e'))""")
                .query(String.class)
                .list()).isEmpty();
    }

    @Test
    void what_judges_by_all_rows_works_as_the_owner_on_a_path_of_its_own() {
        assertThat(jdbc.sql("""
                select p.proname from pg_proc p
                where p.pronamespace in ('public'::regnamespace, 'wall'::regnamespace)
                    and (p.prorettype = 'trigger'::regtype and not p.prosecdef
                        or p.prosecdef and not exists (select from unnest(p.proconfig) c where c like 'search_path=%pg_temp'))
                """).query(String.class).list()).isEmpty();
    }

    /** Of the wall itself: what says who is signed, and what only the work of the start may do. */
    private static final List<String> OF_THE_WALL = List.of("wall.signed", "wall.ok", "wall.actor", "wall.settle");

    @Test
    void what_looks_past_the_policies_asks_for_the_signature_before_it_answers_the_application() {
        assertThat(answering()).isEmpty();
        jdbc.sql(
                """
                select test.as_owner('create function tells(who bigint) returns boolean language sql stable security definer
                    set search_path = public, pg_temp as $f$ select exists (select from person p where p.id = who) $f$')""")
                .query()
                .singleRow();
        assertThat(answering()).as("a planted one").containsExactly("public.tells");
    }

    // Those that the application may call, and that do not ask.
    private List<String> answering() {
        return jdbc.sql("""
                select p.pronamespace::regnamespace || '.' || p.proname from pg_proc p
                where p.pronamespace in ('public'::regnamespace, 'wall'::regnamespace) and p.prosecdef
                    and p.prorettype <> 'trigger'::regtype and has_function_privilege(current_user, p.oid, 'EXECUTE')
                    and p.prosrc !~ 'wall[.]ok[(][)]'""")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !OF_THE_WALL.contains(name))
                .toList();
    }
}
