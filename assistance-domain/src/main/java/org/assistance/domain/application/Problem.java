package org.assistance.domain.application;

/**
 * Why an application cannot be taken as it stands.
 *
 * @param field the name of the form's input that it is about
 * @param sentence what is wrong and what to do, in Chinese; no other family's data
 */
public record Problem(String field, String sentence) {}
