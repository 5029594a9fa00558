/** The register of close relatives (近亲属, XZ-85): what staff state, what is found with the families, and who is shut out of a case. */
@NullMarked
package org.assistance.domain.kinship;

import org.jspecify.annotations.NullMarked;
