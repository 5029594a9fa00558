package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A figure card.
 *
 * @param label what is counted
 * @param value the figure, ready to show or a {@code Money}
 * @param unit 户, 人, 元 …
 * @param change against last month, for example 比上月 +12, or null
 * @param href the cases behind the figure, or null
 * @param tone {@code Tone.INFO} unless the figure asks for attention
 */
public record Figure(String label, Object value, String unit, @Nullable String change, @Nullable String href,
        Tone tone) {}
