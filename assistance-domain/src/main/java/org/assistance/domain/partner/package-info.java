/** Other systems that may ask the interface: their keys, and how much they asked. */
@NullMarked
package org.assistance.domain.partner;

import org.jspecify.annotations.NullMarked;
