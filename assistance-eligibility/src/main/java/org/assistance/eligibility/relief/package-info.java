/** 临时救助: who, which way, how much and who decides (LS). */
@NullMarked
package org.assistance.eligibility.relief;

import org.jspecify.annotations.NullMarked;
