package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * Keyset paging under a list.
 *
 * @param summary for example 共 240 条，本页 20 条; counting may be left out
 * @param previous address of the page before, or null on the first
 * @param next address of the page after, or null on the last
 */
public record Pager(String summary, @Nullable String previous, @Nullable String next) {}
