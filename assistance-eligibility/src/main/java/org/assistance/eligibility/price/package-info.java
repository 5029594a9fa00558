/** 价格临时补贴: whether the prices of a month trigger it and how much each person is paid (JG). */
@NullMarked
package org.assistance.eligibility.price;

import org.jspecify.annotations.NullMarked;
