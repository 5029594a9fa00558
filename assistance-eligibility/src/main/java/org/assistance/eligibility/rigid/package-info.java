/** 刚性支出困难家庭: spending that eats up the income (GX). */
@NullMarked
package org.assistance.eligibility.rigid;

import org.jspecify.annotations.NullMarked;
