package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assistance.domain.staff.SecondFactors;
import org.assistance.domain.staff.SigningIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Takes a second factor, slows guessing of codes down, and completes the sign-in that was waiting for it. */
@Component
class GivingFactor {
    // Codes printed before had 16 signs. What is neither a code nor a recovery code is a slip of the finger and no guess.
    private static final Pattern SHAPE = Pattern
            .compile("[\\s-]*(?:[0-9][\\s-]*){6}|[\\s-]*(?:[0-9a-zA-Z][\\s-]*){16}|[\\s-]*(?:[0-9a-zA-Z][\\s-]*){24}");

    private final SecondFactors secondFactors;
    private final SigningIn signingIn;
    private final SignInDelays delays;
    private final OtherSessions sessions;
    private final Factors factors;
    private final SignInRules rules;

    GivingFactor(SecondFactors secondFactors, SigningIn signingIn, SignInDelays delays, OtherSessions sessions,
            Factors factors, SignInRules rules) {
        this.secondFactors = secondFactors;
        this.signingIn = signingIn;
        this.delays = delays;
        this.sessions = sessions;
        this.factors = factors;
        this.rules = rules;
    }

    /** Takes a code, or says in a Chinese sentence why not. */
    @Nullable
    String code(String typed, Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (!SHAPE.matcher(typed).matches()) {
            return "动态口令应为6位数字；恢复码是24位字母和数字";
        }
        OfficerAccount account = Remembered.account(signedIn).orElseThrow();
        String address = request.getRemoteAddr();
        Duration pause = delays.attempt(SignInDelays.Kind.CODE, account.staffNumber(), address);
        if (pause.isPositive()) {
            return "输错次数较多，请在" + SignInDelays.words(pause) + "后再试";
        }
        if (!secondFactors.take(account.officerId(), typed)) {
            signingIn.refused(account.officerId(), "动态口令不对", address);
            return "动态口令不对，或者已经用过；请看手机上新的6位数字";
        }
        delays.succeeded(SignInDelays.Kind.CODE, account.staffNumber(), address);
        given(Factors.CODE, signedIn, request, response);
        return null;
    }

    /** A factor that was right. */
    void given(String authority, Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        OfficerAccount account = Remembered.account(signedIn).orElseThrow();
        boolean first = Remembered.factors(signedIn).size() == 1;
        if (first && rules.twoFactors()) {
            account = account.withLastTime(
                    LastTime.of(signingIn.succeeded(account.officerId(), request.getRemoteAddr())));
            if (rules.oneSession()) {
                sessions.replace(account.staffNumber(), request.getSession().getId());
            }
        }
        Remembered.keep(account, factors.now(authority), request, response);
    }
}
