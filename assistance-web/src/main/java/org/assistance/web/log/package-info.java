/** What is written to a log: never a number of a person, whoever put it there. */
@NullMarked
package org.assistance.web.log;

import org.jspecify.annotations.NullMarked;
