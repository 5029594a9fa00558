/** The demo city: real divisions, invented people; in the default profile only, never in production. */
@NullMarked
package org.assistance.web.demo;

import org.jspecify.annotations.NullMarked;
