package org.assistance.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the account of the session into the officer in the post in use, as it stands today: an ended post, a disabled
 * account, a password or factor set by somebody else stops at the next request. What comes first on the way in stands in
 * {@link #first}: the second factor, the change of a given password, the choice among several posts.
 */
final class ActingFilter extends OncePerRequestFilter {
    /** Session attribute: the id of the post that was chosen. */
    static final String CHOSEN = "signIn.post";

    private static final String SAVES_BY_ITSELF = "autosave";
    private static final String ENDED = "账号已停用、岗位已经结束，或者密码已被重置，刚填写的内容没有保存，仍在本页。请不要关闭本页，或者先抄下，"
            + "并联系安全管理员；恢复后重新登录，本页会继续保存";

    private final HeldPosts posts;
    private final SecondFactors secondFactors;
    private final Factors factors;
    private final SignInRules rules;
    private final Clock clock;

    ActingFilter(Entry entry) {
        posts = entry.posts();
        secondFactors = entry.secondFactors();
        factors = entry.factors();
        rules = entry.rules();
        clock = entry.clock();
    }

    /** What deciding at the door takes. */
    @Component
    record Entry(HeldPosts posts, SecondFactors secondFactors, Factors factors, OtherSessions sessions,
            SignInRules rules,
            Clock clock) {}

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OfficerAccount account)) {
            chain.doFilter(request, response);
            return;
        }
        String over = over(account, request.getSession(false));
        List<HeldPost> held = over == null
                ? posts.of(account.officerId(), account.version(), LocalDate.now(clock))
                : List.of();
        if (held.isEmpty()) {
            signOut(request);
            if (over == null && SAVES_BY_ITSELF.equals(request.getHeader("X-Requested-With"))) {
                tell(response);
            } else {
                Detour.send(request, response, over == null ? "/sign-in?ended" : over);
            }
            return;
        }
        boolean both = factors.second(signedIn);
        Optional<HeldPost> inUse = inUse(held, request.getSession(false));
        if (both) {
            inUse.ifPresent(post -> act(post, held, account, signedIn));
        }
        Access.Door door = Access.rowOf(request).map(Access.Row::door).orElse(Access.Door.OPEN);
        String first = door == Access.Door.OPEN || door == Access.Door.FACTOR
                ? null
                : first(account, both, inUse.isPresent(), door, request);
        if (first != null) {
            Detour.send(request, response, first);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What has to be done before the page that was asked for; null when nothing. */
    private @Nullable String first(OfficerAccount account, boolean both, boolean inUse, Access.Door door,
            HttpServletRequest request) {
        boolean atPassword = Access.isPassword(request);
        if (!both) {
            boolean enrolled = secondFactors.of(account.officerId()).any();
            if (!enrolled && account.passwordChangeDue()) {
                return atPassword ? null : "/password";
            }
            return enrolled ? "/second-factor" : "/second-factor/enrolment";
        }
        if (door != Access.Door.ROLES) {
            return null;
        }
        if (account.passwordChangeDue()) {
            return "/password";
        }
        if (!inUse) {
            return "/posts";
        }
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActingToken token
                && !factors.enough(token, false)
                        ? secondFactors.of(account.officerId()).passkeys() > 0
                                ? "/second-factor?passkey"
                                : "/second-factor/passkeys"
                        : null;
    }

    /** Where a session leads that is over by itself; null while it is not. */
    private @Nullable String over(OfficerAccount account, @Nullable HttpSession session) {
        if (session != null && session.getAttribute(OtherSessions.REPLACED) != null) {
            return "/sign-in?elsewhere";
        }
        boolean tooLong = rules.longest().isPositive()
                && (account.since() == null || account.since().plus(rules.longest()).isBefore(clock.instant()));
        return tooLong ? "/sign-in?long" : null;
    }

    /**
     * Whose session it is, in the post in use; for the record of what was turned away before it got here. Where several are held and none
     * is chosen yet, in the first: a place that nobody said is less amiss than no record.
     */
    static Optional<ActingOfficer> whose(Entry entry, HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OfficerAccount account)) {
            return Optional.empty();
        }
        List<HeldPost> held = entry.posts().of(account.officerId(), account.version(), LocalDate.now(entry.clock()));
        return inUse(held, request.getSession(false)).or(() -> held.stream().findFirst()).map(HeldPost::acting);
    }

    private static Optional<HeldPost> inUse(List<HeldPost> held, @Nullable HttpSession session) {
        if (held.size() == 1) {
            return Optional.of(held.getFirst());
        }
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return held.stream().filter(post -> Long.valueOf(post.acting().postId()).equals(chosen)).findFirst();
    }

    private static void act(HeldPost post, List<HeldPost> held, OfficerAccount account, Authentication signedIn) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new ActingToken(post, held, account, Remembered.factors(signedIn))));
        Trace.by(post.acting());
    }

    // A page that saves by itself still holds what was typed; a redirect would tell it no more than that a session ended.
    private static void tell(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"" + ENDED + "\"}");
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
