/** What the check of a case leaves behind (信息核对): declared beside found, each with its source, and what the officer concluded. */
@NullMarked
package org.assistance.domain.verification;

import org.jspecify.annotations.NullMarked;
