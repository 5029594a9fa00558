/** The departments' sources as rows, and the few shapes that read their files and hold a record against what was declared. */
@NullMarked
package org.assistance.verification.registry;

import org.jspecify.annotations.NullMarked;
