package org.assistance.web.casefile;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.assistance.web.layout.OpenAddresses;
import org.assistance.web.signin.Detour;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the form of a refused act is: the page it was sent from, or the page that its address belongs to. Templates read {@code @wayBack}. */
@Component("wayBack")
public class WayBack {
    private final OpenAddresses addresses;

    WayBack(OpenAddresses addresses) {
        this.addresses = addresses;
    }

    /** The page with the form of the request in hand that was refused; null for what no form of a page sent. */
    public @Nullable String formOfThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? toTheForm(now.getRequest())
                : null;
    }

    /** The page with the form; null for what no form of a page sent (a page that was opened, a script). */
    @Nullable
    String toTheForm(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(sentBy(request)) || Detour.isScript(request)) {
            return null;
        }
        String from = Detour.cameFrom(request);
        return from != null && opens(from) ? from : to(from == null ? asked(request) : path(from));
    }

    /** The page that a refused address belongs to, such as the case's of a letter that is not to be printed. */
    @Nullable
    String above(HttpServletRequest request) {
        return addresses.above(OpenAddresses.path(request));
    }

    // The container shows the page of an error with GET, whatever was sent.
    private static String sentBy(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent
                ? sent
                : request.getMethod();
    }

    // What was asked for, also where the container shows the page of an error in its place.
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused.substring(Math.min(request.getContextPath().length(), refused.length()))
                : OpenAddresses.path(request);
    }

    private @Nullable String to(String path) {
        return addresses.opens(path) ? path : addresses.above(path);
    }

    private boolean opens(String address) {
        return addresses.opens(path(address));
    }

    private static String path(String address) {
        return address.split("\\?", 2)[0];
    }
}
