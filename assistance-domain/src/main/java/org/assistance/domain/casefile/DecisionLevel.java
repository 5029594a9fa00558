package org.assistance.domain.casefile;

import org.assistance.domain.staff.Role;

/** Who decides (审核确认权限): the county, or the township where a dated delegation says so (section 1, LS-21). */
public enum DecisionLevel {
    TOWNSHIP("乡镇（街道）确认", Role.TOWNSHIP_LEADER),
    COUNTY("县级民政部门确认", Role.COUNTY_LEADER);

    private final String label;
    private final Role role;

    DecisionLevel(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The role that decides at this level. */
    public Role role() {
        return role;
    }
}
