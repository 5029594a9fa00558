/** The ledger of rights, each right's own page, its ending, its account and the letter that tells the family. */
@NullMarked
package org.assistance.web.entitlement;

import org.jspecify.annotations.NullMarked;
