/** 特困人员救助供养: people without labour ability, means and supporters (TK). */
@NullMarked
package org.assistance.eligibility.tekun;

import org.jspecify.annotations.NullMarked;
