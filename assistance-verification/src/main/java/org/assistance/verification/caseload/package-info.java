/** Everyone in the register of those with low income compared with all departments' current data (XZ-59), and what was found kept once. */
@NullMarked
package org.assistance.verification.caseload;

import org.jspecify.annotations.NullMarked;
