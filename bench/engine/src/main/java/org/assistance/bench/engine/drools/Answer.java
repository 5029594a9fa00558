package org.assistance.bench.engine.drools;

import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What Drools says of one class of a household, or of one person who stands alone.
 *
 * @param programme which class
 * @param member the number of who stands alone, else null
 * @param outcome met, not met or unproven
 * @param fen the grant per month, null where there is none
 */
public record Answer(Programme programme, @Nullable Integer member, Outcome outcome, @Nullable Long fen) {}
