package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * Sends a browser to another page first and remembers, in the address itself, where it wanted to go. A script's request
 * (htmx, autosave) is answered 401 instead, so that what was typed stays on the page.
 */
public final class Detour {
    /** The parameter that carries the page to return to. */
    static final String TO = "to";

    private Detour() {}

    /** Sends the browser to a page of ours, {@code /sign-in?ended}. */
    static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String address = request.getContextPath() + address(page, wanted(request));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The address of a page of ours that remembers where to go afterwards. */
    static String address(String page, String to) {
        return to.equals("/")
                ? page
                : page + (page.contains("?") ? "&" : "?") + TO + "=" + UriUtils.encode(to, StandardCharsets.UTF_8);
    }

    /** A path of this application that was asked for as the page to return to, else the start page. */
    static String local(@Nullable String to) {
        boolean ours = to != null && to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\")
                && to.chars().noneMatch(Character::isISOControl);
        return ours && to != null ? to : "/";
    }

    /** The page to come back to: what a GET asked for, or the page whose form was sent. */
    private static String wanted(HttpServletRequest request) {
        if (request.getParameter(TO) != null) {
            return local(request.getParameter(TO));
        }
        if (HttpMethod.GET.matches(request.getMethod()) && !isScript(request)) {
            String query = request.getQueryString();
            return local(path(request, request.getRequestURI()) + (query == null ? "" : "?" + query));
        }
        String page = cameFrom(request);
        return page == null ? "/" : page;
    }

    /**
     * The page that a request was sent from, with what it was asked for: {@code /payments?before=12}; null where the browser
     * does not say, or where it is none of ours.
     */
    public static @Nullable String cameFrom(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        String page = current == null ? request.getHeader("Referer") : current;
        String local = page == null ? null : ofThisHost(request, page);
        // The page that asked for the second factor again sends the act on: it is not where the act's form is.
        return local == null || local.startsWith(Again.PAGE) ? null : local;
    }

    private static @Nullable String ofThisHost(HttpServletRequest request, String address) {
        try {
            URI uri = URI.create(address);
            boolean ours = request.getServerName().equalsIgnoreCase(uri.getHost());
            String query = uri.getRawQuery();
            return ours ? local(path(request, uri.getRawPath()) + (query == null ? "" : "?" + query)) : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String path(HttpServletRequest request, @Nullable String uri) {
        return uri == null ? "/" : uri.substring(Math.min(request.getContextPath().length(), uri.length()));
    }

    /** Whether a script asks, which goes on with its answer by itself, and not a browser that shows it as a page. */
    public static boolean isScript(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return request.getHeader("HX-Request") != null || destination != null && !destination.equals("document");
    }
}
