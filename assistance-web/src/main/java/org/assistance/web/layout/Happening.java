package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * An event in a case's timeline, newest first.
 *
 * @param when day and time as shown, for example 2026-11-03 09:12
 * @param what the event's name
 * @param who person and post
 * @param note reason or remark, or null
 * @param href page of the record it left, or null
 * @param tone colour of its mark
 */
public record Happening(String when, String what, String who, @Nullable String note, @Nullable String href,
        Tone tone) {}
