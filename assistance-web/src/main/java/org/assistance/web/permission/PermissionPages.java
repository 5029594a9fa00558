package org.assistance.web.permission;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.permission.Grant;
import org.assistance.domain.permission.PermissionRow;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.permission.Thing;
import org.assistance.domain.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table by which every page and button is decided (权限表), for the security administrator and the auditor, to print. */
@Controller
class PermissionPages {
    @GetMapping("/permissions")
    String page(Model model) {
        Map<Thing, List<PermissionRow>> byThing = new EnumMap<>(Thing.class);
        for (Thing thing : Thing.values()) {
            List<PermissionRow> rows = Permissions.rows()
                    .stream()
                    .filter(row -> row.action().thing() == thing)
                    .toList();
            byThing.put(thing, rows);
        }
        model.addAttribute("things", byThing);
        model.addAttribute("roles", Role.values());
        model.addAttribute("marks", Arrays.stream(Grant.values()).filter(grant -> grant != Grant.NONE).toList());
        return "permission/table";
    }
}
