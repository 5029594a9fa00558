package org.assistance.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.application.OpenedPage;

/** The inputs of a form as posted, without those that steer the page. */
final class Posted {
    private static final Set<String> STEERING = Set.of("_csrf", "_complete", "opened", "tab", "action", "add", "check");

    private Posted() {}

    /** Which page posts: the version that it was opened with, and its tab. */
    static OpenedPage page(HttpServletRequest request, int opened) {
        String tab = request.getParameter("tab");
        return new OpenedPage(opened, tab != null && tab.matches("[0-9a-f]{8}") ? tab : "");
    }

    /** The first value of each input by its name; line ends as the browser shows them. */
    static Map<String, String> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!STEERING.contains(name) && values.length > 0) {
                fields.put(name, values[0].replace("\r\n", "\n"));
            }
        });
        return fields;
    }
}
