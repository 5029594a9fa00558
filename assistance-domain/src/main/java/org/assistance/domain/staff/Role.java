package org.assistance.domain.staff;

import static org.assistance.eligibility.value.DivisionLevel.CITY;
import static org.assistance.eligibility.value.DivisionLevel.COUNTRY;
import static org.assistance.eligibility.value.DivisionLevel.COUNTY;
import static org.assistance.eligibility.value.DivisionLevel.PROVINCE;
import static org.assistance.eligibility.value.DivisionLevel.TOWNSHIP;
import static org.assistance.eligibility.value.DivisionLevel.VILLAGE;

import java.util.Set;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;

/** What a post lets its holder do (角色; rulebook section 1), and the levels of division at which it exists. */
public enum Role {
    /** R02: finds people, helps them apply; decides nothing. */
    VILLAGE_ASSISTANT("村（社区）协理员", VILLAGE, VILLAGE),
    /** R03: intake, completeness, home visit, public notice. */
    TOWNSHIP_CLERK("乡镇（街道）经办人", TOWNSHIP, TOWNSHIP),
    /** R04: the township's opinion; decides only where a delegation says so. */
    TOWNSHIP_LEADER("乡镇（街道）负责人", TOWNSHIP, TOWNSHIP),
    /** R05: reviews what townships propose. */
    COUNTY_REVIEWER("县级民政审核人", COUNTY, COUNTY),
    /** R05: confirms or refuses. */
    COUNTY_LEADER("县级民政确认人", COUNTY, COUNTY),
    /** R06: runs the information check and issues its report. */
    COUNTY_CHECKER("县级核对机构人员", COUNTY, COUNTY),
    /** R11: standards, payment, reports and staff of the city. */
    CITY_CLERK("市级民政经办人", CITY, CITY),
    /** R13: reads everything in the division, changes nothing. */
    AUDITOR("审计监督（只读）", PROVINCE, COUNTY),
    /** Keeps divisions and the keys of other systems; sees no case and no account. */
    ADMINISTRATOR("系统管理员", COUNTRY, CITY),
    /** Keeps accounts, posts and second factors; sees no case. The first one of an installation belongs to the country. */
    SECURITY_ADMINISTRATOR("安全管理员", COUNTRY, CITY),
    /** Reads what administrators did and who signed in; changes nothing and sees no case. */
    AUDIT_ADMINISTRATOR("审计管理员", COUNTRY, CITY);

    /** The three that are kept apart (三员分立): nobody holds two of them, nor one of them beside any other post. */
    public static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    /** The roles that keep the staff of their division; none of them moves money or decides. */
    public static final Set<Role> KEEPERS_OF_STAFF = Set.of(SECURITY_ADMINISTRATOR);

    /** The roles that put down which decisions the city leaves to townships. */
    public static final Set<Role> KEEPERS_OF_DELEGATIONS = Set.of(SECURITY_ADMINISTRATOR, CITY_CLERK);

    private final String label;
    private final DivisionLevel highest;
    private final DivisionLevel lowest;

    Role(String label, DivisionLevel highest, DivisionLevel lowest) {
        this.label = label;
        this.highest = highest;
        this.lowest = lowest;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** Whether one person may hold both at a time; two posts of one role in two places always may be. */
    public boolean goesWith(Role other) {
        return this == other || !ADMINISTRATORS.contains(this) && !ADMINISTRATORS.contains(other);
    }

    /**
     * Whether this role decides what the other prepared; in one division nobody holds both at a time, so that a case never comes back
     * to the one who handled it.
     */
    public boolean decidesAfter(Role other) {
        return this == TOWNSHIP_LEADER && other == TOWNSHIP_CLERK || this == COUNTY_LEADER && other == COUNTY_REVIEWER;
    }

    /** Whether it decides, pays or administers, so that a password and a code are not enough: a passkey cannot be told to a false page. */
    public boolean needsPasskey() {
        return switch (this) {
            case TOWNSHIP_LEADER, COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK, ADMINISTRATOR, SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                true;
            case VILLAGE_ASSISTANT, TOWNSHIP_CLERK, COUNTY_CHECKER, AUDITOR -> false;
        };
    }

    /** Whether a post of this role can exist in a division: a township clerk needs a township. */
    public boolean fits(DivisionCode division) {
        DivisionLevel level = division.level();
        return level.compareTo(highest) >= 0 && level.compareTo(lowest) <= 0;
    }

    /** The level of its divisions in words, for a message: 乡级. */
    public String levelLabel() {
        return highest == lowest ? highest.label() : highest.label() + "至" + lowest.label();
    }
}
