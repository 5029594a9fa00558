/** Secrets at rest: what the database keeps only sealed, under keys that it never sees. */
@NullMarked
package org.assistance.domain.secret;

import org.jspecify.annotations.NullMarked;
