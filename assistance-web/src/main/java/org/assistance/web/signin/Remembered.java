package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What the session keeps of a sign-in: the account, and which factors were given when. */
final class Remembered {
    private Remembered() {}

    /** The account of a request's authentication, whether a post is in use already or not. */
    static Optional<OfficerAccount> account(@Nullable Authentication signedIn) {
        return switch (signedIn) {
            case null -> Optional.empty();
            case ActingToken token -> Optional.of(token.account());
            default -> signedIn.getPrincipal() instanceof OfficerAccount account
                    ? Optional.of(account)
                    : Optional.empty();
        };
    }

    /** The factors given so far. */
    static List<GrantedAuthority> factors(Authentication signedIn) {
        return signedIn.getAuthorities()
                .stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(GrantedAuthority.class::cast)
                .toList();
    }

    /** Keeps the account with one factor given anew; the session gets another id, as at every factor. */
    static void keep(OfficerAccount account, GrantedAuthority given, HttpServletRequest request,
            HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        List<GrantedAuthority> factors = new ArrayList<>();
        if (before != null) {
            factors(before).stream()
                    .filter(factor -> !String.valueOf(factor.getAuthority()).equals(given.getAuthority()))
                    .forEach(factors::add);
        }
        factors.add(given);
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, factors));
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        SecurityContextHolder.setContext(context);
    }
}
