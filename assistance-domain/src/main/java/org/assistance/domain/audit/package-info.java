/** The record (操作记录): every change and every sight of a person, append-only, sealed into a chain that shows where it was broken. */
@NullMarked
package org.assistance.domain.audit;

import org.jspecify.annotations.NullMarked;
