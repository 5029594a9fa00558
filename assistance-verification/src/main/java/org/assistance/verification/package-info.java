/** The registries of other departments: their files, their words, and what they answered about a case. */
@NullMarked
package org.assistance.verification;

import org.jspecify.annotations.NullMarked;
