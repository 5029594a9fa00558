package org.assistance.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the menu into the model of every page. */
@ControllerAdvice
public class LayoutAdvice {
    /** The menu for the roles held now, empty when nobody is signed in. */
    @ModelAttribute("menu")
    public List<MenuGroup> menu(@Nullable Authentication authentication, HttpServletRequest request) {
        return authentication == null || isAnonymous(authentication)
                ? List.of()
                : Menu.of(roles(authentication), path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isAnonymous(Authentication authentication) {
        return !authentication.isAuthenticated() || authentication instanceof AnonymousAuthenticationToken;
    }

    private static Set<Role> roles(Authentication authentication) {
        Set<String> names = authentication.getAuthorities()
                .stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains("ROLE_" + role.name()))
                .collect(Collectors.toSet());
    }
}
