package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Which factors open what, for every role and every row of the table, at 4:59 and 5:01 (A1, A2). */
class FactorsTests {
    private static final Instant GIVEN = Instant.parse("2026-11-02T01:00:00Z");
    private static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    private static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
    private static final Set<Role> APPROVERS = EnumSet.of(Role.TOWNSHIP_LEADER, Role.COUNTY_REVIEWER,
            Role.COUNTY_LEADER,
            Role.CITY_CLERK, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    @Test
    void one_factor_or_a_second_without_the_first_opens_nothing() {
        for (Role role : Role.values()) {
            for (List<String> given : List.of(List.<String>of(), List.of(PASSWORD), List.of(Factors.CODE),
                    List.of(PASSKEY),
                    List.of(Factors.CODE, PASSKEY))) {
                assertThat(at(Duration.ZERO).enough(token(role, given), false)).as(role + " " + given).isFalse();
            }
        }
    }

    @Test
    void a_code_is_enough_for_a_clerk_and_only_a_passkey_for_who_decides_pays_or_administers() {
        for (Role role : Role.values()) {
            assertThat(at(Duration.ofHours(7)).enough(token(role, List.of(PASSWORD, PASSKEY)), false)).isTrue();
            assertThat(at(Duration.ofHours(7)).enough(token(role, List.of(PASSWORD, Factors.CODE)), false))
                    .as(role.label())
                    .isEqualTo(!APPROVERS.contains(role));
        }
    }

    @Test
    void every_sensitive_row_opens_at_four_minutes_fifty_nine_and_not_at_five_minutes_one() {
        List<Access.Row> sensitive = Access.TABLE.stream().filter(Access.Row::isSensitive).toList();
        assertThat(sensitive).hasSizeGreaterThanOrEqualTo(9);
        for (Access.Row row : sensitive) {
            for (Role role : row.roles()) {
                var officer = token(role, List.of(PASSWORD, PASSKEY));
                assertThat(at(Duration.ofSeconds(299)).enough(officer, row.isSensitive())).as(row.toString()).isTrue();
                assertThat(at(Duration.ofSeconds(301)).enough(officer, row.isSensitive())).as(row.toString()).isFalse();
            }
        }
    }

    @Test
    void where_it_is_switched_off_nothing_is_asked_for() {
        var off = new Factors(rules(SignInRules.SecondFactor.OFF), Clock.systemUTC());
        assertThat(off.enough(token(Role.COUNTY_LEADER, List.of()), true)).isTrue();
    }

    private static Factors at(Duration age) {
        return new Factors(rules(SignInRules.SecondFactor.REQUIRED), Clock.fixed(GIVEN.plus(age), ZoneOffset.UTC));
    }

    private static SignInRules rules(SignInRules.SecondFactor factor) {
        return new SignInRules(0, false, Duration.ofHours(4), factor, "", Duration.ofMinutes(15), Duration.ofHours(8),
                true,
                false);
    }

    private static ActingToken token(Role role, List<String> given) {
        List<GrantedAuthority> factors = new ArrayList<>();
        given.forEach(one -> factors.add(FactorGrantedAuthority.withAuthority(one).issuedAt(GIVEN).build()));
        var post = new HeldPost(new ActingOfficer(1, "X1", "某人", 1, role, new DivisionCode("340800000000")), "安庆市");
        return new ActingToken(post, List.of(post), new OfficerAccount(1, "X1", false, 0, GIVEN, null), factors);
    }
}
