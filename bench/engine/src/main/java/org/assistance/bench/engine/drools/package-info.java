/** 低保 written as Drools rules, in the executable model: outcome and amount, without an explanation. */
@NullMarked
package org.assistance.bench.engine.drools;

import org.jspecify.annotations.NullMarked;
