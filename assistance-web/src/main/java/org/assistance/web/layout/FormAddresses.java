package org.assistance.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form that came back with mistakes stands at the address it was sent to, which cannot be opened. Whoever opens it all the
 * same, by the address bar or by the way back after signing in again, is led to the page the form belongs to: the next
 * shorter address that can be opened.
 */
@ControllerAdvice
class FormAddresses {
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    FormAddresses(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /** Leads to the form's page, or answers 405. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String toTheFormsPage(HttpServletRequest request, HttpRequestMethodNotSupportedException refused)
            throws HttpRequestMethodNotSupportedException {
        String page = HttpMethod.GET.matches(request.getMethod()) ? pageAbove(path(request)) : null;
        if (page == null) {
            throw refused;
        }
        return "redirect:" + page;
    }

    private @Nullable String pageAbove(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String above = path.substring(0, end);
            if (opens(above)) {
                return above;
            }
        }
        return null;
    }

    private boolean opens(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return endpoints.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        && matches(info, parsed));
    }

    private static boolean matches(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
