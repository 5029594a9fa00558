package org.assistance.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody do more in a minute than {@link Limits} say; what is too much is answered 429 with how long to wait. */
public final class LimitFilter extends OncePerRequestFilter {
    private final Limits limits;
    private final UseCounts counts;

    /** The filter; it stands behind the one that says who acts. */
    public LimitFilter(Limits limits, UseCounts counts) {
        this.limits = limits;
        this.counts = counts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (within(request, officer())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(counts.secondsToNextMinute()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private boolean within(HttpServletRequest request, @Nullable ActingOfficer officer) {
        boolean post = "POST".equals(request.getMethod());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (officer == null) {
            String address = request.getRemoteAddr();
            return (!path.startsWith("/notices") || counts.take("VISIT", address, limits.visitors()))
                    && (!post || !path.startsWith("/csp-reports")
                            || counts.take("REPORT", address, limits.reports()));
        }
        String who = String.valueOf(officer.officerId());
        if (post) {
            String type = request.getContentType();
            return counts.take("CHANGE", who, limits.changes())
                    && (type == null || !type.startsWith("multipart/") || counts.take("UPLOAD", who, limits.uploads()))
                    && (!isFile(path) || counts.take("FILE", who, limits.files()));
        }
        return !isFile(path) || counts.take("FILE", who, limits.files());
    }

    private static boolean isFile(String path) {
        return path.endsWith(".xlsx") || path.endsWith(".csv") || path.endsWith("/file") || path.endsWith("/export");
    }

    private static @Nullable ActingOfficer officer() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof ActingOfficer officer ? officer : null;
    }
}
