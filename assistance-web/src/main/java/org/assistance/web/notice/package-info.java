/** The public notice: the officer's page, and the public's page without sign-in. */
@NullMarked
package org.assistance.web.notice;

import org.jspecify.annotations.NullMarked;
