/** What an officer finds on opening the system (工作台): the cases that wait for the post, and how much other work there is. */
@NullMarked
package org.assistance.domain.desk;

import org.jspecify.annotations.NullMarked;
