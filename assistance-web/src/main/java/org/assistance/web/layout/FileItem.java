package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded paper or a file to download.
 *
 * @param name what it is, for example 残疾人证（李桂兰）
 * @param note size, who, when
 * @param href address to open it, or null while it is missing
 * @param state for example 已上传, 缺, or null
 * @param tone the state's colour
 */
public record FileItem(String name, @Nullable String note, @Nullable String href, @Nullable String state, Tone tone) {}
