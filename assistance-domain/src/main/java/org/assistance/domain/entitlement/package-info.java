/** The standing right (待遇): who may draw what, from which month on, and why it ended; payments run from it. */
@NullMarked
package org.assistance.domain.entitlement;

import org.jspecify.annotations.NullMarked;
