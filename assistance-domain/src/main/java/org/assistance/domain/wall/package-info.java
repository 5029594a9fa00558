/** The second wall: what the database itself shows and takes from whom, whatever a query asks for. */
@NullMarked
package org.assistance.domain.wall;

import org.jspecify.annotations.NullMarked;
