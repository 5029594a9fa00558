package org.assistance.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of guards that comes with the program is what the migrations make, and each way to weaken one is told. */
@DatabaseTest
class GuardsTests {
    private static final Path LIST = Path.of("src/main/resources/audit/guards.txt");

    @Autowired
    private DataSource dataSource;

    /** After a migration: run this test once with {@code -Dguards.write=true} and keep the list that it writes. */
    @Test
    void the_list_is_what_the_migrations_make() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            String standing = Guards.standing(connection)
                    .entrySet()
                    .stream()
                    .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                    .collect(Collectors.joining());
            if (Boolean.getBoolean("guards.write")) {
                Files.writeString(LIST, standing);
            }
            assertThat(Files.readString(LIST).lines())
                    .as("a migration changed what guards the tables: run this test once with -Dguards.write=true")
                    .containsExactlyElementsOf(standing.lines().toList());
        }
    }

    @Test
    void a_database_as_the_migrations_left_it_is_in_order() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(Guards.delivered().wrong(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table kin_link drop constraint not_judged_by_oneself | 表kin_link的约束not_judged_by_oneself被删除
            alter table kin_link drop constraint not_judged_by_oneself, add constraint not_judged_by_oneself check (true) | 表kin_link的约束not_judged_by_oneself被换成了别的
            alter table post drop constraint post_administrators_are_apart | 表post的约束post_administrators_are_apart被删除
            alter table kin_filing drop constraint kin_filing_number_key | 表kin_filing的约束kin_filing_number_key被删除
            alter table kin_link drop constraint kin_link_case_id_fkey | 表kin_link的约束kin_link_case_id_fkey被删除
            alter table kin_link drop constraint kin_link_case_id_fkey, add constraint kin_link_case_id_fkey foreign key (case_id) references assistance_case not valid | 表kin_link的约束kin_link_case_id_fkey被换成了别的
            drop index kin_link_standing | 表kin_link的唯一约束kin_link_standing被删除
            alter table decision alter column decided_by drop not null | 表decision的必填或者计算列decided_by被删除
            alter table kin_link alter column shuts_out set expression as (false) | 表kin_link的必填或者计算列shuts_out被换成了别的
            alter table decision disable trigger decision_by_who_may | 表decision的保护decision_by_who_may被停用
            alter table decision enable always trigger decision_by_who_may | 表decision的保护decision_by_who_may被停用
            drop trigger payment_run_released on payment_run; create constraint trigger payment_run_released after insert or update of approved_by, approved_at on payment_run deferrable initially deferred for each row when (new.approved_by = 0) execute function run_released_by_who_may() | 表payment_run的保护payment_run_released被换成了别的
            create trigger swallow before insert on officer_event for each row execute function refuse_change() | 表officer_event的保护swallow不是升级脚本建的
            create rule swallow as on insert to officer_event do instead nothing | 表officer_event的改写规则swallow不是升级脚本建的
            create policy everybody on decision using (true) | 表decision的行级权限everybody不是升级脚本建的
            create or replace function shut_out(of_case bigint, officer bigint) returns boolean language sql stable as 'select false' | 数据库函数shut_out的内容被改动
            alter function shut_out(bigint, bigint) security definer | 数据库函数shut_out的内容被改动
            drop function registered_still(bigint) | 数据库函数registered_still被删除
            """)
    void each_weakening_is_told(String hand, String told) throws Exception {
        assertThat(wrongAfter(hand)).contains(told);
    }

    @Test
    void the_switches_of_row_level_security_are_told() throws Exception {
        String turned = "do $$ begin if (select relrowsecurity from pg_class where oid = 'decision'::regclass) "
                + "then alter table decision disable row level security; "
                + "else alter table decision enable row level security; end if; end $$";
        assertThat(wrongAfter(turned)).containsExactly("表decision的行级权限开关被换成了别的");
    }

    private List<String> wrongAfter(String hand) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement asOwner = connection.prepareStatement("select test.as_owner(?)")) {
            connection.setAutoCommit(false);
            try {
                asOwner.setString(1, hand);
                asOwner.execute();
                return Guards.delivered().wrong(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
