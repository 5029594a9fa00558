package org.assistance.web.signin;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.GivingPosts;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.SigningIn;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A fixture: clerks of one test's own. The tests of pages share one database that stays; what one does to a demo account, another that
 * runs later would meet.
 */
@TestComponent
public class Newcomers {
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");

    private final GivingPosts giving;
    private final HeldPosts held;
    private final Officers officers;
    private final PasswordEncoder passwords;
    private final SigningIn signingIn;
    private final Clock clock;

    Newcomers(GivingPosts giving, HeldPosts held, Officers officers, PasswordEncoder passwords, SigningIn signingIn,
            Clock clock) {
        this.giving = giving;
        this.held = held;
        this.officers = officers;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    /** A new clerk of 孔城镇 with a password that AQ07 was shown. */
    public Officer given(String staffNumber, String password) {
        giving.confirm(giving.askAccount(staffNumber, "新来的", Role.TOWNSHIP_CLERK, KONGCHENG, acting("AQ09")),
                () -> hash(password), acting("AQ07"));
        return officers.findByStaffNumber(staffNumber).orElseThrow();
    }

    /** A new clerk of 孔城镇 who has chosen a password. */
    public Officer settled(String staffNumber, String password) {
        Officer made = given(staffNumber, password);
        signingIn.choosePassword(made.id(), hash(password));
        return made;
    }

    /** The first post of an officer today. */
    public ActingOfficer acting(String staffNumber) {
        return held.of(officers.findByStaffNumber(staffNumber).orElseThrow().id(), LocalDate.now(clock))
                .getFirst()
                .acting();
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }
}
