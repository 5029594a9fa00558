package org.assistance.web.layout;

import jakarta.servlet.RequestDispatcher;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells an error page the time as the office's own clock shows it, so that an administrator finds it in the log, and where to
 * look again, and whether something was only to be looked at.
 */
@Component
public class ErrorTime extends DefaultErrorAttributes {
    /** Attribute of a request refused because its page was opened in a session that is over, and not because of the post. */
    public static final String STALE = "org.assistance.staleForm";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    ErrorTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        attributes.put("time", LocalDateTime.now(clock).format(SECONDS));
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST);
        String path = uri == null ? "" : uri.toString();
        attributes.put("advice",
                Lost.advice(path.substring(Math.min(request.getContextPath().length(), path.length()))));
        // The container shows the page with GET, whatever was sent.
        Object sent = request.getAttribute(RequestDispatcher.ERROR_METHOD, RequestAttributes.SCOPE_REQUEST);
        attributes.put("looking", sent == null || sent.equals("GET") || sent.equals("HEAD"));
        attributes.put("stale",
                Boolean.TRUE.equals(request.getAttribute(STALE, RequestAttributes.SCOPE_REQUEST)));
        return attributes;
    }
}
