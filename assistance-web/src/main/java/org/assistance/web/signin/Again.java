package org.assistance.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/**
 * A sensitive act whose second factor is older than five minutes: the page asks for it again and carries along, in its own
 * fields, everything that was typed, so that the act goes on by itself. The server keeps nothing of it.
 *
 * @param address where the act was sent: {@code /payments/12/approve}
 * @param post whether it was a form; else a file to fetch
 * @param kept what was typed, field by field
 */
record Again(String address, boolean post, List<Field> kept) {
    /** The page that asks. */
    static final String PAGE = "/second-factor/again";

    private static final String KEPT = "kept.";
    private static final List<String> NOT_TYPED = List.of("_csrf");

    /** One field of the form that was sent. */
    record Field(String name, String value) {
        /** Its name while it is carried along, so that it cannot be taken for a field of the page that asks. */
        public String keptName() {
            return KEPT + name;
        }
    }

    /** Shows the page in place of the act, in the same request. */
    static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null || isScript(request)) {
            Detour.send(request, response, "/second-factor");
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    /** The act that was sent to another address and led here. */
    static Again of(HttpServletRequest forwarded) {
        String path = String.valueOf(forwarded.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .substring(forwarded.getContextPath().length());
        boolean post = HttpMethod.POST.matches(forwarded.getMethod());
        String query = forwarded.getQueryString();
        List<Field> fields = new ArrayList<>();
        if (post) {
            forwarded.getParameterMap().forEach((name, values) -> {
                if (!NOT_TYPED.contains(name)) {
                    for (String value : values) {
                        fields.add(new Field(name, value));
                    }
                }
            });
        }
        return new Again(Detour.local(post || query == null ? path : path + "?" + query), post, List.copyOf(fields));
    }

    /** The act as the page that asked carried it along. */
    static Again carried(String address, boolean post, Map<String, String[]> typed) {
        List<Field> fields = new ArrayList<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(KEPT)) {
                for (String value : values) {
                    fields.add(new Field(name.substring(KEPT.length()), value));
                }
            }
        });
        return new Again(Detour.local(address), post, List.copyOf(fields));
    }

    private static boolean isScript(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && !destination.equals("document");
    }
}
