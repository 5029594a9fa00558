package org.assistance.web.signin;

import java.time.Clock;
import java.time.Duration;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Which factors a post needs: everybody a password and a code or a passkey; who decides, pays or administers a passkey,
 * which cannot be told to a false page. Sensitive acts need the second one given within five minutes.
 */
@Component
class Factors {
    /** The authority of a code from the phone. */
    static final String CODE = "FACTOR_TOTP";

    /** How old the second factor may be for a sensitive act. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final SignInRules rules;
    private final Clock clock;
    private final AuthorizationManager<Object> passkey;
    private final AuthorizationManager<Object> freshPasskey;
    private final AuthorizationManager<Object> any;
    private final AuthorizationManager<Object> freshAny;

    Factors(SignInRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        passkey = passwordAnd(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, false);
        freshPasskey = passwordAnd(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, true);
        any = AllRequiredFactorsAuthorizationManager.anyOf(passwordAnd(CODE, false),
                passwordAnd(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, false));
        freshAny = AllRequiredFactorsAuthorizationManager.anyOf(passwordAnd(CODE, true),
                passwordAnd(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, true));
    }

    /** Whether a post is one that needs a passkey here. */
    boolean needsPasskey(Role role) {
        return rules.twoFactors() && role.needsPasskey();
    }

    /** Whether the session has any second factor, or none is asked for. */
    boolean second(Authentication signedIn) {
        return !rules.twoFactors() || granted(any, signedIn);
    }

    /** Whether the session has what the post in use needs. */
    boolean enough(ActingToken officer, boolean sensitive) {
        if (!rules.twoFactors()) {
            return true;
        }
        boolean withPasskey = needsPasskey(officer.getPrincipal().role());
        return granted(withPasskey ? sensitive ? freshPasskey : passkey : sensitive ? freshAny : any, officer);
    }

    /** Whether the second factor was given within five minutes; where there are passkeys, one of them. */
    boolean fresh(Authentication signedIn, boolean withPasskey) {
        return granted(withPasskey ? freshPasskey : freshAny, signedIn);
    }

    /** A factor given now. */
    GrantedAuthority now(String authority) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(clock.instant()).build();
    }

    private AllRequiredFactorsAuthorizationManager<Object> passwordAnd(String second, boolean fresh) {
        AllRequiredFactorsAuthorizationManager<Object> manager = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(factor -> factor.passwordAuthority())
                .requireFactor(factor -> {
                    factor.authority(second);
                    if (fresh) {
                        factor.validDuration(FRESH);
                    }
                })
                .build();
        manager.setClock(clock);
        return manager;
    }

    private static boolean granted(AuthorizationManager<Object> manager, Authentication signedIn) {
        @Nullable
        AuthorizationResult result = manager.authorize(() -> signedIn, signedIn);
        return result != null && result.isGranted();
    }
}
