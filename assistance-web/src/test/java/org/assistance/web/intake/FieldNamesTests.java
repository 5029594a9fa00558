package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldNamesTests {
    /** Not inputs themselves but the places of several. */
    private static final Set<String> PLACES = Set.of("programmes", "documents", "members", "statuses", "incomes",
            "outflows", "assets", "expenses", "obligors", "payees", "gone");

    @Test
    void every_input_of_the_form_has_a_name() {
        List<String> single = PageOrder.PAGE.stream().filter(name -> !PLACES.contains(name)).toList();
        assertThat(single).allSatisfy(name -> assertThat(FieldNames.of(name)).contains("“"));
        assertThat(PageOrder.MEMBER)
                .allSatisfy(name -> assertThat(FieldNames.of("members[0]." + name)).startsWith("家庭成员第1行“"));
        assertThat(PageOrder.OBLIGOR)
                .allSatisfy(name -> assertThat(FieldNames.of("obligors[1]." + name)).startsWith("义务人第2行“"));
        assertThat(List.of("kind", "member", "amount", "per", "from", "to", "note"))
                .allSatisfy(name -> assertThat(FieldNames.of("incomes[0]." + name)).startsWith("收入第1行“"));
    }

    @Test
    void a_field_is_named_with_its_part() {
        assertThat(FieldNames.of("residence")).isEqualTo("申请事项“居住地址”");
        assertThat(FieldNames.of("accountNumber")).isEqualTo("收款账户“账号”");
        assertThat(FieldNames.of("members[1].struck_PENSION")).isEqualTo("家庭成员第2行“核对授权书上划去的项目”");
        assertThat(FieldNames.of("for_DIBAO")).isEqualTo("申请事项“最低生活保障”");
    }

    @Test
    void what_is_chosen_is_shown_as_on_the_page() {
        assertThat(FieldNames.shown("area", "RURAL")).isEqualTo("农村");
        assertThat(FieldNames.shown("incomes[0].per", "MONTH")).isEqualTo("每月");
        assertThat(FieldNames.shown("truthPromised", "true")).isEqualTo("勾选");
        assertThat(FieldNames.shown("members[0].seriousIllness", "true")).isEqualTo("是");
        assertThat(FieldNames.shown("incomes[0].member", "2")).isEqualTo("第2名成员");
        assertThat(FieldNames.shown("residence", "居住地A")).isEqualTo("居住地A");
    }
}
