package org.assistance.web.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.KeepingSights;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts a request on the record; {@code signin.ActingFilter} says whose it is. Whom it read is written down before the first byte of the answer leaves; where that
 * fails, nothing is shown. What is refused is written down too.
 */
public final class RecordingFilter extends OncePerRequestFilter {
    /** What is refused to an officer, what somebody else did before, and what no page sends. */
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 429);

    private final KeepingSights sights;
    private final Function<HttpServletRequest, Optional<ActingOfficer>> whose;

    /**
     * The filter; it stands before the sign-in, which is on the record too.
     *
     * @param whose whose session it is, asked for a request that was turned away before anybody said so
     */
    public RecordingFilter(KeepingSights sights, Function<HttpServletRequest, Optional<ActingOfficer>> whose) {
        this.sights = sights;
        this.whose = whose;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = Trace.of(Actor.nobodyYet(UUID.randomUUID().toString(),
                request.getMethod() + " " + request.getRequestURI(), address(request)));
        try {
            trace.over(() -> {
                pass(request, new Recorded(response, trace), chain, trace);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Behind the proxy it is what the proxy says; anything but a plain address is no address.
    private static @Nullable String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address != null && address.matches("[0-9a-fA-F.:]{2,45}") ? address : null;
    }

    private void pass(HttpServletRequest request, Recorded response, FilterChain chain, Trace trace)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RequestRejectedException failed) {
            if (failed instanceof RequestRejectedException
                    || failed.getCause() instanceof RequestRejectedException) {
                refused(request, trace, HttpServletResponse.SC_BAD_REQUEST);
            }
            throw failed;
        }
        // What was read while the answer was already on its way, as in a long file.
        if (response.begun) {
            sights.keep(trace);
        }
        refused(request, trace, response.getStatus());
    }

    private void refused(HttpServletRequest request, Trace trace, int status) {
        if (!REFUSED.contains(status)) {
            return;
        }
        if (trace.actor().officer() == null) {
            whose.apply(request).ifPresent(Trace::by);
        }
        if (trace.actor().officer() != null) {
            sights.refused(trace, status);
        }
    }

    /** An answer that cannot begin before it is written down whom it shows. */
    private final class Recorded extends HttpServletResponseWrapper {
        private final Trace trace;
        private boolean begun;

        private Recorded(HttpServletResponse response, Trace trace) {
            super(response);
            this.trace = trace;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            begin();
            return super.getWriter();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            begin();
            return super.getOutputStream();
        }

        private void begin() {
            sights.keep(trace);
            begun = true;
        }
    }
}
