/** The public notice (公示) of an opinion and the objections raised against it. */
@NullMarked
package org.assistance.domain.notice;

import org.jspecify.annotations.NullMarked;
