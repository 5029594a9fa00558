/** The page where an officer compares two people on record who may be one. */
@NullMarked
package org.assistance.web.person;

import org.jspecify.annotations.NullMarked;
