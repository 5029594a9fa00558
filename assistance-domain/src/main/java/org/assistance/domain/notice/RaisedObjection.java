package org.assistance.domain.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it was told to the officer.
 *
 * @param on the day it was raised
 * @param by who raised it; null when anonymous
 * @param contact how to answer; null when none was left
 * @param content what is objected; not blank
 */
public record RaisedObjection(LocalDate on, @Nullable String by, @Nullable String contact, String content) {}
