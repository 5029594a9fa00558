package org.assistance.domain.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.database.WrongInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;

/** What the application's role in the database may do, and that nothing starts in production where it may more. */
@DatabaseTest
class OwnRoleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase.Owner owner;

    @Test
    void it_owns_nothing_and_is_nothing_special() {
        assertThat(jdbc.sql("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'wall') and pg_has_role(current_user, c.relowner, 'MEMBER')""")
                .query(String.class)
                .list()).isEmpty();
        assertThat(jdbc.sql("""
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                    and has_table_privilege(c.oid, 'truncate, references, trigger, maintain')""")
                .query(String.class)
                .list()).isEmpty();
    }

    @Test
    void what_only_grows_it_neither_changes_nor_deletes() {
        assertThat(jdbc.sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and not has_table_privilege(c.oid, 'update, delete')""").query(String.class).list())
                .contains("audit_event", "audit_seal", "decision", "award", "case_event", "entitlement_event",
                        "officer_event", "policy_edition", "flyway_schema_history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table mine (id bigint)", "create schema mine",
            "create function mine() returns int language sql as 'select 1'",
            "alter table award disable trigger all", "alter table person no force row level security",
            "alter table person disable row level security", "drop trigger award_append_only on award",
            "create trigger mine before insert on person for each row execute function refuse_change()",
            "truncate person cascade", "set role assistance", "set session authorization assistance",
            "set session_replication_role = replica", "create role mine", "select wall.admit(current_user)",
            "alter function refuse_change() owner to current_user",
            "create rule mine as on insert to person do instead nothing",
            "create view mine as select * from person", "insert into flyway_schema_history (installed_rank) values (0)",
            "copy (select 1) to program 'true'", "comment on table person is ''"})
    void it_can_build_switch_off_and_take_over_nothing(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).rootCause()
                .hasMessageFindingMatch("permission denied|must be owner|must be able|no privileges|Only roles");
    }

    @Test
    void what_it_may_do_itself_it_can_hand_to_nobody() {
        jdbc.sql("grant all on person to public").update();
        assertThat(jdbc.sql("select has_table_privilege('public', 'person', 'select, insert, update, delete')")
                .query(Boolean.class)
                .single()).isFalse();
    }

    @Test
    void every_trigger_looks_at_the_tables_of_the_house_whatever_the_session_puts_before_them() {
        assertThat(jdbc.sql("""
                select p.proname from pg_proc p
                where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
                    and p.proconfig is distinct from array['search_path=public, pg_temp']""")
                .query(String.class)
                .list()).isEmpty();
    }

    @Test
    void production_refuses_the_owner_and_the_demo_says_so_in_its_log() {
        var asOwner = JdbcClient
                .create(new SimpleDriverDataSource(new org.postgresql.Driver(), owner.url(), owner.username(),
                        owner.password()));
        var production = new MockEnvironment();
        production.setActiveProfiles("production");
        assertThatThrownBy(() -> new OwnRole(asOwner, production).afterPropertiesSet())
                .isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("owns tables");
        new OwnRole(asOwner, new MockEnvironment()).afterPropertiesSet();
        new OwnRole(jdbc, production).afterPropertiesSet();
    }
}
