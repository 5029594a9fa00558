package org.assistance.web.demo;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A fixture: the addresses the system answers, as it knows them itself, so that a new one cannot be forgotten. */
public final class Endpoints {
    private Endpoints() {}

    /** The address patterns of a method that our own code answers, such as {@code /cases/{id}/notice}. */
    public static Set<String> of(RequestMappingHandlerMapping endpoints, RequestMethod method) {
        Set<String> patterns = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(method)
                    && handler.getBeanType().getPackageName().startsWith("org.assistance.web")
                    && !handler.getBeanType().getName().contains("Preview")) {
                mapping.getPatternValues().forEach(pattern -> patterns.add(pattern.replaceAll(":[^}]+}", "}")));
            }
        });
        return patterns;
    }
}
