/** Measures the packaged system on a full city: pages under load, queries a page, the first page after start. */
@NullMarked
package org.assistance.bench;

import org.jspecify.annotations.NullMarked;
