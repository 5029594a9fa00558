/** The one place from which files leave. */
@NullMarked
package org.assistance.web.download;

import org.jspecify.annotations.NullMarked;
