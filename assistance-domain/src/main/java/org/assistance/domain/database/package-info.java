/** The system's own PostgreSQL, for everyone who has not brought one: started, joined and stopped with the application. */
@NullMarked
package org.assistance.domain.database;

import org.jspecify.annotations.NullMarked;
