/** The pages of the register of relatives: what an officer states, and what the county looks into and keeps (近亲属申报、备案). */
@NullMarked
package org.assistance.web.kinship;

import org.jspecify.annotations.NullMarked;
