/** Pages of the check: department files, declared beside found, the officer's conclusions, the report on paper. */
@NullMarked
package org.assistance.web.verification;

import org.jspecify.annotations.NullMarked;
