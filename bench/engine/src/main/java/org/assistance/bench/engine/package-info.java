/** Measures the rules: the engine beside straight code for the same policy and beside Drools, after checking that all say the same. */
@NullMarked
package org.assistance.bench.engine;

import org.jspecify.annotations.NullMarked;
