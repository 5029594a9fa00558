package org.assistance.domain.application;

/**
 * The page that posts what was typed.
 *
 * @param version the draft's version that it showed when it was opened
 * @param tab a mark of the browser's tab, by which two tabs of one officer are told apart; empty where there is none
 */
public record OpenedPage(int version, String tab) {}
