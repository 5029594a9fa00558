package org.assistance.domain.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that was disputed and asked again (核对复议; XZ-57), beside the first answer that stays.
 *
 * @param itemId the item with the first answer
 * @param raisedBy who disputes it
 * @param proof what was shown for it
 * @param answer the second answer
 * @param changed whether the second differs from the first
 * @param at when it was asked again
 * @param officer who did
 */
public record ItemObjection(long id, long itemId, String person, String sourceLabel, LocalDate raisedOn,
        String raisedBy, String reason, String proof, CheckAnswer firstAnswer, String firstFound, CheckAnswer answer,
        String found, @Nullable String dataFrom, boolean changed, String at, String officer) {}
