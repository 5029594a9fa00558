package org.assistance.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assistance.domain.staff.GivenPasswords;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.SigningIn;
import org.assistance.eligibility.value.HalfWidth;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks staff number and password. Only somebody who is enabled and holds a post today gets in; a wrong number and a
 * wrong password get the same sentence and cost the same time.
 */
@Component
class OfficerAuthentication implements AuthenticationProvider {
    private final Officers officers;
    private final HeldPosts posts;
    private final SigningIn signingIn;
    private final GivenPasswords given;
    private final SignInDelays delays;
    private final SignInRules rules;
    private final Factors factors;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    OfficerAuthentication(Officers officers, HeldPosts posts, SigningIn signingIn, GivenPasswords given,
            SignInDelays delays, SignInRules rules, Factors factors, PasswordEncoder passwords, Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.signingIn = signingIn;
        this.given = given;
        this.delays = delays;
        this.rules = rules;
        this.factors = factors;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String staffNumber = HalfWidth.of(typed.getName()).strip().toUpperCase(Locale.ROOT);
        String password = String.valueOf(typed.getCredentials());
        String address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        // What cannot be a staff number is counted by its address and under one name, so that it costs what others cost.
        boolean possible = Officer.problemOfNumber(staffNumber) == null;
        String subject = possible ? staffNumber : "?" + address;
        Duration pause = delays.attempt(SignInDelays.Kind.NUMBER, subject, address);
        if (pause.isPositive()) {
            throw new LockedException("输错次数较多，请在" + SignInDelays.words(pause) + "后再试。");
        }
        Optional<Officer> known = officers.findByStaffNumber(staffNumber);
        boolean right = passwords.matches(password, known.map(Officer::passwordHash).orElse(nobodysHash));
        if (known.isEmpty() || !right) {
            known.ifPresent(officer -> signingIn.refused(officer.id(), "密码不对", address));
            throw new BadCredentialsException("工号或密码不对，请重新输入。");
        }
        delays.succeeded(SignInDelays.Kind.NUMBER, subject, address);
        return signIn(known.get(), password, address);
    }

    private Authentication signIn(Officer officer, String password, String address) {
        LocalDate today = LocalDate.now(clock);
        if (posts.of(officer.id(), today).isEmpty()) {
            signingIn.refused(officer.id(), "账号已停用或没有在任的岗位", address);
            throw new DisabledException("账号已停用，或今天没有在任的岗位，请联系管理员。");
        }
        Long here = Remembered.account(SecurityContextHolder.getContext().getAuthentication())
                .map(OfficerAccount::officerId)
                .orElse(null);
        refuse(given.take(officer.id(), rules.givenPassword(), address, here));
        if (passwords.upgradeEncoding(officer.passwordHash())) {
            signingIn.rehash(officer.id(), officer.passwordHash(), String.valueOf(passwords.encode(password)));
        }
        LastTime lastTime = rules.twoFactors() ? null : LastTime.of(signingIn.succeeded(officer.id(), address));
        boolean old = rules.passwordDays() > 0 && !officer.passwordSince()
                .plus(Duration.ofDays(rules.passwordDays()))
                .isAfter(clock.instant());
        var account = new OfficerAccount(officer.id(), officer.staffNumber(), officer.passwordChangeDue() || old,
                officer.authorityVersion(), clock.instant(), lastTime);
        return UsernamePasswordAuthenticationToken.authenticated(account, null,
                List.of(factors.now(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    private void refuse(GivenPasswords.Outcome outcome) {
        String told = switch (outcome) {
            case OWN, TAKEN -> null;
            case LATE -> "发放的密码" + rules.givenPassword().toHours() + "小时内有效，现已过期，请联系安全管理员重新发放。";
            case USED -> "发放的密码只能登录一次，已经用过。不是您本人用的，请马上告诉安全管理员和审计管理员；是您本人用过、没有改成的，请联系安全管理员重新发放。";
            case NOT_THEIRS -> "发放的密码只能由本人使用，不能在发放人登录着的浏览器里登录，请换本人的电脑。";
        };
        if (told != null) {
            throw new LockedException(told);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
