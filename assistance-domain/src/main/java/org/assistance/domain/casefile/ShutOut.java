package org.assistance.domain.casefile;

/** The condition that hides a case from an officer who is related to the family (回避, XZ-85), whatever the post allows. */
public final class ShutOut {
    /** On {@code assistance_case c}, with the parameter {@code :reader}: the officer, or 0 for the system itself. */
    public static final String NOT = of("c.id", ":reader");

    private ShutOut() {}

    /** The same on another column that holds a case, or none, for another parameter. */
    public static String of(String caseId, String reader) {
        return " (" + caseId + " = any (" + cases(reader) + ")) is not true ";
    }

    /** In SQL, the array of the cases an officer is shut out of: it is read once a statement, where a function is asked for every row. */
    public static String cases(String reader) {
        return "array(select kin.case_id from kin_link kin where kin.officer_id = " + reader + " and kin.shuts_out)";
    }
}
