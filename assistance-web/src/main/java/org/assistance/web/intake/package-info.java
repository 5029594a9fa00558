/** Intake pages (受理): drafts, the application form, what is missing, proofs, and the acceptance. */
@NullMarked
package org.assistance.web.intake;

import org.jspecify.annotations.NullMarked;
