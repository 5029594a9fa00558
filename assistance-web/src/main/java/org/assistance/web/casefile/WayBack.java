package org.assistance.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import org.assistance.web.layout.OpenAddresses;
import org.assistance.web.signin.Detour;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Where the form of a refused act is: the page it was sent from, or the page that its address belongs to. */
@Component
class WayBack {
    private final OpenAddresses addresses;

    WayBack(OpenAddresses addresses) {
        this.addresses = addresses;
    }

    /** The page with the form; null for what no form of a page sent (a page that was opened, a script). */
    @Nullable
    String toTheForm(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod()) || Detour.isScript(request)) {
            return null;
        }
        String from = Detour.cameFrom(request);
        return from != null && opens(from) ? from : to(from == null ? OpenAddresses.path(request) : path(from));
    }

    /** The page that a refused address belongs to, such as the case's of a letter that is not to be printed. */
    @Nullable
    String above(HttpServletRequest request) {
        return addresses.above(OpenAddresses.path(request));
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
