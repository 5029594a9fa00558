/** A department's office that is not one: for trying out and for tests. */
@NullMarked
package org.assistance.verification.office;

import org.jspecify.annotations.NullMarked;
