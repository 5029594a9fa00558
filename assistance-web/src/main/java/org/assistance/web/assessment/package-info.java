/** The page of the assessment (认定测算): every line of the sums, every rule with its article, every value with its document. */
@NullMarked
package org.assistance.web.assessment;

import org.jspecify.annotations.NullMarked;
