/** The interface for other systems: a household's facts in, the assessment with its explanation out; nothing is kept. */
@NullMarked
package org.assistance.web.api;

import org.jspecify.annotations.NullMarked;
