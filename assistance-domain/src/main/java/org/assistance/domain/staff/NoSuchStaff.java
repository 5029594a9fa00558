package org.assistance.domain.staff;

/** An officer, post or delegation that does not exist for the one who asks: unknown, or outside the scope. */
public class NoSuchStaff extends RuntimeException {}
