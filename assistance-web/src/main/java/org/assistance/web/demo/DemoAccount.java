package org.assistance.web.demo;

import java.util.List;
import org.assistance.domain.staff.Role;

/**
 * An account of the demo city, as the sign-in page lists it.
 *
 * @param group the heading it stands under: a county, or the city
 * @param place the division's name
 * @param divisions codes of the divisions in which the role is held; several mean several posts
 */
public record DemoAccount(String group, String staffNumber, String name, Role role, String place,
        List<String> divisions) {}
