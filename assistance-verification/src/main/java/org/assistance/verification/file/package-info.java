/** The files of other departments: read strictly, whole or not at all, and kept with the day they speak of. */
@NullMarked
package org.assistance.verification.file;

import org.jspecify.annotations.NullMarked;
