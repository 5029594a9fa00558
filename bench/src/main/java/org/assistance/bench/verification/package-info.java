/** Departments' files of a whole city: their generator, and the system beside its floors and rivals. */
@NullMarked
package org.assistance.bench.verification;

import org.jspecify.annotations.NullMarked;
