/** The pages of policy (政策标准): what holds in a county on a day, its history, and setting a value from a day on. */
@NullMarked
package org.assistance.web.policy;

import org.jspecify.annotations.NullMarked;
