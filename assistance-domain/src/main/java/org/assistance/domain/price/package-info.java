/** 价格临时补贴: who is in payment in an index month (JG-04). */
@NullMarked
package org.assistance.domain.price;

import org.jspecify.annotations.NullMarked;
