/** The case page, generated from the case's route, and the list of cases. */
@NullMarked
package org.assistance.web.casefile;

import org.jspecify.annotations.NullMarked;
