/** What the engine answers: rulings with the numbers compared, sums with their steps, and the whole assessment. */
@NullMarked
package org.assistance.eligibility.ruling;

import org.jspecify.annotations.NullMarked;
