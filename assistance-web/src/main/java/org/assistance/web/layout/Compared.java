package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A line of the declared-versus-found matrix (XZ-55).
 *
 * @param person the household member
 * @param item what is compared, for example 养老金
 * @param declared what the household said; null shows 未申报
 * @param found what the department's record says; null shows a dash
 * @param source the department and the day of its record
 * @param verdict in words, for example 一致, 不一致, 无记录, 未答复 (no answer is never "nothing found")
 * @param tone the verdict's colour
 * @param conclusion the officer's conclusion, or null while it is missing
 */
public record Compared(String person, String item, @Nullable Object declared, @Nullable Object found, String source,
        String verdict, Tone tone, @Nullable String conclusion) {}
