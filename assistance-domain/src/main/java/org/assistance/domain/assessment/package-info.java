/** The law applied to a case (认定测算): the household as verified goes in, the engine's answer is kept with its proof. */
@NullMarked
package org.assistance.domain.assessment;

import org.jspecify.annotations.NullMarked;
