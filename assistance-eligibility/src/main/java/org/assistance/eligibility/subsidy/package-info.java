/** 残疾人两项补贴: living and care subsidy, and what they exclude (CJ). */
@NullMarked
package org.assistance.eligibility.subsidy;

import org.jspecify.annotations.NullMarked;
