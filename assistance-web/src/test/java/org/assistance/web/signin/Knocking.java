package org.assistance.web.signin;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** A fixture: knocks at an address as an officer of any post anywhere, and hears what the walls say; nothing behind them runs. */
public final class Knocking {
    private final RequestMappingHandlerMapping endpoints;

    private final boolean guarded;

    public Knocking(RequestMappingHandlerMapping endpoints) {
        this(endpoints, true);
    }

    private Knocking(RequestMappingHandlerMapping endpoints, boolean guarded) {
        this.endpoints = endpoints;
        this.guarded = guarded;
    }

    /** The same house with the doorkeeper sent home: only the roles of the addresses are left. */
    public Knocking withoutDoorkeeper() {
        return new Knocking(endpoints, false);
    }

    /** What the walls say. */
    public enum Heard {
        COME_IN,
        SAY_WHY,
        NO_SUCH_THING,
        NOT_NOW,
        NOT_YOU
    }

    /** What opening an address is; empty where no post is asked for. */
    public static Optional<Action> action(String method, String address) {
        return Access.rowOf(new MockHttpServletRequest(method, address)).map(Access.Row::action);
    }

    /** Whether an address asks for a fresh second factor. */
    public static boolean sensitive(String method, String address) {
        return Access.rowOf(new MockHttpServletRequest(method, address)).filter(Access.Row::isSensitive).isPresent();
    }

    public Heard at(String method, String address, ActingOfficer by) throws Exception {
        var request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        boolean row = Access.rowOf(request).filter(one -> one.roles().contains(by.role())).isPresent();
        if (!row) {
            return Heard.NOT_YOU;
        }
        HandlerExecutionChain chain = endpoints.getHandler(request);
        var post = new HeldPost(by, "");
        SecurityContextHolder
                .setContext(new SecurityContextImpl(new ActingToken(post, List.of(post), null, List.of())));
        try {
            for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
                if ((guarded || !(interceptor instanceof Doorkeeper))
                        && !interceptor.preHandle(request, new MockHttpServletResponse(), chain.getHandler())) {
                    return Heard.SAY_WHY;
                }
            }
            return Heard.COME_IN;
        } catch (NoSuchCase refused) {
            return Heard.NO_SUCH_THING;
        } catch (IllegalMove refused) {
            return Heard.NOT_NOW;
        } catch (NotAllowed refused) {
            return refused.getMessage().contains("说明查阅理由") ? Heard.SAY_WHY : Heard.NOT_YOU;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
