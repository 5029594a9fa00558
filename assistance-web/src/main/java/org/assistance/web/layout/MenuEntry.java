package org.assistance.web.layout;

import java.util.Set;
import org.assistance.domain.staff.Role;

/**
 * One line of the left menu and the roles that see it.
 *
 * @param group heading it stands under, for example 业务办理
 * @param label what the user reads
 * @param icon name of a bootstrap-icons glyph without {@code bi-}
 * @param href path inside the application; it is marked active for this path and all below it
 * @param roles the roles that see it; the page itself is guarded elsewhere
 */
public record MenuEntry(String group, String label, String icon, String href, Set<Role> roles) {

    boolean seenBy(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }

    boolean covers(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
