/** Plans of checks of many people at once (核查计划; XZ-53): made by one officer, approved by another, and what came of each run. */
@NullMarked
package org.assistance.domain.checkplan;

import org.jspecify.annotations.NullMarked;
