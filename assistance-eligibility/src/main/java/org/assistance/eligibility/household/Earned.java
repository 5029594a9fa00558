package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;

/**
 * What one member earned that counts (section 3 of the computation).
 *
 * @param total in fen over the window, at least nought
 * @param steps line by line
 * @param missing the facts without which the sum is not certain
 */
record Earned(Fraction total, List<Step> steps, List<Missing> missing) {}
