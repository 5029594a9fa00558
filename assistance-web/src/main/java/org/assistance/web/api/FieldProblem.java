package org.assistance.web.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field where, such as {@code facts.members[3].incomes[0].amount}; positions count from nought, and empty stands for the whole
 * @param reason why it is refused and what is allowed, one Chinese sentence
 */
record FieldProblem(String field, String reason) {}
