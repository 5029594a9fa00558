package org.assistance.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.HalfWidth;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks staff number and password. Only somebody who is enabled and holds a post today gets in; a wrong number and a
 * wrong password get the same sentence and cost the same time.
 */
@Component
class OfficerAuthentication implements AuthenticationProvider {
    private final Officers officers;
    private final HeldPosts posts;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    OfficerAuthentication(Officers officers, HeldPosts posts, SignInFailures failures, PasswordEncoder passwords,
            Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.failures = failures;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String staffNumber = HalfWidth.of(typed.getName()).toUpperCase(Locale.ROOT);
        String password = String.valueOf(typed.getCredentials());
        if (Officer.problemOfNumber(staffNumber) != null) {
            passwords.matches(password, nobodysHash);
            throw wrong();
        }
        Duration pause = failures.pause(staffNumber);
        if (pause.isPositive()) {
            throw new LockedException("输错次数较多，请在 " + (pause.toSeconds() + 1) + " 秒后再试。");
        }
        Optional<Officer> known = officers.findByStaffNumber(staffNumber);
        boolean right = passwords.matches(password, known.map(Officer::passwordHash).orElse(nobodysHash));
        if (known.isEmpty() || !right) {
            failures.count(staffNumber);
            throw wrong();
        }
        failures.forget(staffNumber);
        Officer officer = known.get();
        if (posts.of(officer.id(), LocalDate.now(clock)).isEmpty()) {
            throw new DisabledException("账号已停用，或今天没有在任的岗位，请联系管理员。");
        }
        var account = new OfficerAccount(officer.id(), officer.staffNumber(), officer.passwordChangeDue());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("工号或密码不对，请重新输入。");
    }
}
