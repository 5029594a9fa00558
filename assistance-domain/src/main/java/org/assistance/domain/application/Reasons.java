package org.assistance.domain.application;

/**
 * Why something in an application is as it is although it looks wrong; each blank where nothing is to be explained. Who
 * assesses and who decides reads them.
 *
 * @param late why the day of the application lies well before the day it was typed
 * @param selfPaid why the self-paid costs of the relief are not the sum of the bills listed
 * @param account why the money goes to an account that another household uses
 */
public record Reasons(String late, String selfPaid, String account) {
    /** Nothing to explain. */
    public static final Reasons NONE = new Reasons("", "", "");
}
