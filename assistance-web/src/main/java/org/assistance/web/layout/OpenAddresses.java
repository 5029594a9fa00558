package org.assistance.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that can be opened, as the application itself knows them; others are only sent to. */
@Component
public class OpenAddresses {
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    OpenAddresses(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /** The address of a request inside the application, such as {@code /payments/12}, without what was asked. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether an address can be opened. */
    public boolean opens(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return endpoints.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        && matches(info, parsed));
    }

    /** The next shorter address that can be opened; null where there is none but the start page. */
    public @Nullable String above(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String above = path.substring(0, end);
            if (opens(above)) {
                return above;
            }
        }
        return null;
    }

    private static boolean matches(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
