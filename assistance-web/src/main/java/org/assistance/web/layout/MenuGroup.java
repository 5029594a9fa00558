package org.assistance.web.layout;

import java.util.List;

/** A heading of the menu with the lines under it, never empty. */
public record MenuGroup(String label, List<MenuItem> items) {}
