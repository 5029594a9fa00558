package org.assistance.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class KeepingKeysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode ANQING = new DivisionCode("340800000000");
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");

    @Autowired
    private KeepingKeys keeping;
    @Autowired
    private PartnerKeys keys;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer administrator;

    @BeforeEach
    void an_administrator(@Autowired ImportingDivisions importing, @Autowired Officers officers) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        long id = officers.save(new Officer("AQ09", "程立新", "hash", clock.instant())).id();
        administrator = new ActingOfficer(id, "AQ09", "程立新", 1, Role.ADMINISTRATOR, ANQING);
    }

    @Test
    void a_key_is_known_by_its_text_and_stored_without_it() {
        IssuedKey issued = keeping.issue(asked(), administrator);
        assertThat(issued.secret()).matches("zj_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}");
        assertThat(keeping.find(issued.secret()).orElseThrow().partner()).isEqualTo("桐城市人民医院");
        assertThat(jdbc.sql("select partner_key::text from partner_key").query(String.class).single())
                .doesNotContain(issued.secret().substring(12));
        assertThat(issued.toString() + issued.key()).doesNotContain(issued.secret());
    }

    @Test
    void one_altered_letter_is_no_key_and_neither_is_any_other_text() {
        String secret = keeping.issue(asked(), administrator).secret();
        char last = secret.charAt(secret.length() - 1);
        String altered = secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a');
        assertThat(keeping.find(altered)).isEmpty();
        for (String other : new String[]{"", "zj_", secret + "x", secret.substring(1), "' or 1=1"}) {
            assertThat(keeping.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void it_is_in_force_from_its_first_to_its_last_day() {
        PartnerKey key = keeping.issue(asked(), administrator).key();
        assertThat(key.on(TODAY.minusDays(1))).isEqualTo(KeyState.TO_COME);
        assertThat(key.on(TODAY)).isEqualTo(KeyState.IN_FORCE);
        assertThat(key.on(TODAY.plusDays(30))).isEqualTo(KeyState.IN_FORCE);
        assertThat(key.on(TODAY.plusDays(31))).isEqualTo(KeyState.ENDED);
    }

    @Test
    void a_revoked_key_stays_on_record_with_its_reason_and_is_revoked_once() {
        PartnerKey key = keeping.issue(asked(), administrator).key();
        assertThatThrownBy(() -> keeping.revoke(key.id(), "不用了", administrator)).isInstanceOf(KeyRefusal.class);
        keeping.revoke(key.id(), "系统下线", administrator);
        keys.saveAndFlush(key);
        assertThat(keys.findById(key.id()).orElseThrow().on(TODAY)).isEqualTo(KeyState.REVOKED);
        assertThatThrownBy(() -> keeping.revoke(key.id(), "再收一次", administrator)).hasMessageContaining("已经收回");
        assertThatThrownBy(() -> jdbc.sql("delete from partner_key").update()).hasStackTraceContaining("never deleted");
    }

    @Test
    void nothing_else_about_a_key_can_be_changed_in_the_database() {
        keeping.issue(asked(), administrator);
        assertThatThrownBy(() -> jdbc.sql("update partner_key set per_minute = 60000").update())
                .hasStackTraceContaining("can only be revoked");
    }

    @Test
    void a_key_of_another_division_is_not_there() {
        long id = keeping.issue(asked(), administrator).key().id();
        var neighbour = new ActingOfficer(administrator.officerId(), "HN09", "甲", 2, Role.ADMINISTRATOR,
                new DivisionCode("340822000000"));
        assertThatThrownBy(() -> keeping.revoke(id, "仅供测试", neighbour)).isInstanceOf(NoSuchKey.class);
        assertThatThrownBy(() -> keeping.issue(asked(), neighbour)).hasMessageContaining("不在您的辖区");
    }

    @Test
    void a_nameless_an_endless_and_a_limitless_key_are_refused_beside_their_field() {
        refused(new NewKey(" ", TONGCHENG, 600, TODAY, TODAY), "partner");
        refused(new NewKey("医院", new DivisionCode("999999000000"), 600, TODAY, TODAY), "division");
        refused(new NewKey("医院", TONGCHENG, 0, TODAY, TODAY), "perMinute");
        refused(new NewKey("医院", TONGCHENG, 60_001, TODAY, TODAY), "perMinute");
        refused(new NewKey("医院", TONGCHENG, 600, TODAY, TODAY.minusDays(1)), "validTo");
        refused(new NewKey("医院", TONGCHENG, 600, TODAY, TODAY.plusYears(3).plusDays(1)), "validTo");
        keeping.issue(new NewKey("医院", TONGCHENG, 60_000, TODAY, TODAY.plusYears(3)), administrator);
    }

    private void refused(NewKey asked, String field) {
        assertThatThrownBy(() -> keeping.issue(asked, administrator)).isInstanceOfSatisfying(KeyRefusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static NewKey asked() {
        return new NewKey("桐城市人民医院", TONGCHENG, 600, TODAY, TODAY.plusDays(30));
    }
}
