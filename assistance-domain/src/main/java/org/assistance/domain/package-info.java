/** The case: its stages, its history, and the money owed from it. */
@NullMarked
package org.assistance.domain;

import org.jspecify.annotations.NullMarked;
