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
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.HeldPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the account of the session into the officer in the post in use, as it stands today: an ended post or a disabled
 * account stops at the next request. Several posts and none chosen: the choice comes first; a given password: its change.
 */
final class ActingFilter extends OncePerRequestFilter {
    /** Session attribute: the id of the post that was chosen. */
    static final String CHOSEN = "signIn.post";

    private static final String SAVES_BY_ITSELF = "autosave";
    private static final String ENDED = "账号已停用或者岗位已经结束，刚填写的内容没有保存，仍在本页。请不要关闭本页，或者先抄下，"
            + "并联系管理员；恢复后重新登录，本页会继续保存";

    private final HeldPosts posts;
    private final Clock clock;

    ActingFilter(HeldPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

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
        List<HeldPost> held = posts.of(account.officerId(), LocalDate.now(clock));
        if (held.isEmpty()) {
            signOut(request);
            if (SAVES_BY_ITSELF.equals(request.getHeader("X-Requested-With"))) {
                tell(response);
            } else {
                Detour.send(request, response, "/sign-in?ended");
            }
            return;
        }
        Optional<HeldPost> inUse = inUse(held, request.getSession(false));
        inUse.ifPresent(post -> act(post, held));
        boolean busy = account.passwordChangeDue() || inUse.isEmpty();
        if (busy && Access.rowOf(request).filter(row -> row.door() == Access.Door.ROLES).isPresent()) {
            Detour.send(request, response, account.passwordChangeDue() ? "/password" : "/posts");
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<HeldPost> inUse(List<HeldPost> held, @Nullable HttpSession session) {
        if (held.size() == 1) {
            return Optional.of(held.getFirst());
        }
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return held.stream().filter(post -> Long.valueOf(post.acting().postId()).equals(chosen)).findFirst();
    }

    private static void act(HeldPost post, List<HeldPost> held) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new ActingToken(post, held)));
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
