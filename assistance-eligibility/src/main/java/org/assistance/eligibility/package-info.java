/** The law as code: facts, policy and a day make an assessment; the vocabulary every other module uses. */
@NullMarked
package org.assistance.eligibility;

import org.jspecify.annotations.NullMarked;
