/** Who is who: names as they may be written, two people on record who may be one, and what an officer judged of them. */
@NullMarked
package org.assistance.domain.person;

import org.jspecify.annotations.NullMarked;
