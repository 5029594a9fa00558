package org.assistance.web.api;

import java.util.List;

/**
 * Why a request was not answered (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says which
 * @param title the status in English words
 * @param status the HTTP status
 * @param detail what is wrong and what to do, in Chinese
 * @param errors the fields that are wrong; empty when the request as a whole is
 */
record Problem(String type, String title, int status, String detail, List<FieldProblem> errors) {}
