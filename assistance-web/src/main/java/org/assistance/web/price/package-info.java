/** The page on which a month's prices show whether the price subsidy starts, and for whom how much (价格补贴). */
@NullMarked
package org.assistance.web.price;

import org.jspecify.annotations.NullMarked;
