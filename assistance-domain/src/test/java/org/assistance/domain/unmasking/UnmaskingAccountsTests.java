package org.assistance.domain.unmasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account of a right, of a change and of a transfer, each shown in full by itself, with a reason and on record. */
@DatabaseTest
class UnmaskingAccountsTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Unmasking unmasking;
    @Autowired
    private Unmaskings unmaskings;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer clerk;
    private Families.Right right;
    private Families.Right another;
    private MaskedField account;
    private MaskedField change;
    private MaskedField transfer;

    @BeforeEach
    void a_right_that_was_paid_and_then_changed_its_account(@Autowired TestClock clock, @Autowired Freezing freezing,
            @Autowired ChangingAccount changing) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        var families = new Families(jdbc);
        clerk = families.officer("张秀云", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        right = families.family("李桂兰").dibao(APRIL, 2, 872);
        another = families.family("王德发").dibao(APRIL, 1, 300);
        freezing.freeze(Families.COUNTY, APRIL, families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY));
        change = new MaskedField(MaskedField.Kind.CHANGE_ACCOUNT, families.account(changing, right, "李桂兰").id());
        account = new MaskedField(MaskedField.Kind.RIGHT_ACCOUNT, right.id());
        transfer = new MaskedField(MaskedField.Kind.TRANSFER_ACCOUNT,
                jdbc.sql("select id from payment_transfer where entitlement_id = ?")
                        .param(right.id())
                        .query(Long.class)
                        .single());
    }

    private String show(long caseId, MaskedField field, ActingOfficer by) {
        return unmasking.show(caseId, field, UnmaskingReason.ACCOUNT, "与存折核对", by);
    }

    @Test
    void each_is_the_number_that_stood_there_and_is_on_record_by_its_name() {
        String then = show(right.caseId(), transfer, clerk);
        String now = show(right.caseId(), account, clerk);
        assertThat(then).matches("6228480010000[0-9]{6}");
        assertThat(now).matches("6228480010001[0-9]{6}");
        assertThat(show(right.caseId(), change, clerk)).isEqualTo(now);
        assertThat(unmaskings.page(new Unmaskings.Sought("", null, null), new DivisionScope(Families.COUNTY),
                Long.MAX_VALUE))
                .extracting(Unmaskings.Line::field)
                .containsExactly("变更后的领款账号", "领款账号", "一笔发放的账号");
        assertThat(unmasking.label(right.caseId(), account, clerk)).isEqualTo("领款账号");
    }

    @Test
    void through_another_case_or_from_another_town_none_is_shown() {
        var families = new Families(jdbc);
        ActingOfficer neighbour = families.officer("孙经办", Role.TOWNSHIP_CLERK, Families.ELSEWHERE.at(
                DivisionLevel.TOWNSHIP));
        for (MaskedField field : List.of(account, change, transfer)) {
            assertThatThrownBy(() -> show(another.caseId(), field, clerk)).isInstanceOf(NoSuchCase.class);
            assertThatThrownBy(() -> show(right.caseId(), field, neighbour)).isInstanceOf(NoSuchCase.class);
        }
        assertThat(jdbc.sql("select count(*) from unmasking").query(Integer.class).single()).isZero();
    }

    @Test
    void names_in_addresses_are_read_as_they_are_written_and_no_others() {
        for (MaskedField field : List.of(account, change, transfer)) {
            assertThat(MaskedField.of(field.name())).contains(field);
        }
        for (String wrong : List.of("right", "right-", "right-0", "right-01", "rights-1",
                "transfer-1234567890123456789",
                "phone-1", "account-2", "change--1")) {
            assertThat(MaskedField.of(wrong)).as(wrong).isEmpty();
        }
    }
}
