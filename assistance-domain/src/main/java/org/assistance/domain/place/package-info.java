/** Places: administrative divisions (行政区划) from province to village, and the part of them an officer may see. */
@NullMarked
package org.assistance.domain.place;

import org.jspecify.annotations.NullMarked;
