package org.assistance.verification.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a word of a department's file means here.
 *
 * @param word as it stands in the file
 * @param kind the engine's kind, or null where the source's own kind holds or none is needed
 * @param exemption the exemption of an asset of this sort, or null
 * @param counts whether a record with this word counts for something
 */
public record Meaning(String word, @Nullable String kind, @Nullable String exemption, boolean counts) {}
