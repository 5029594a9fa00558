/** How often a minute somebody may do what costs much: counted in the database, for all instances together. */
@NullMarked
package org.assistance.web.limit;

import org.jspecify.annotations.NullMarked;
