package org.assistance.web.layout;

/** A menu line as one user sees it: {@code active} marks the page that is open. */
public record MenuItem(String label, String icon, String href, boolean active) {}
