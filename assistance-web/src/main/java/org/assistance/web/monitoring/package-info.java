/** Warnings about people with low income, the indicators behind them, and when everyone is compared. */
@NullMarked
package org.assistance.web.monitoring;

import org.jspecify.annotations.NullMarked;
