/** 最低生活保障: who qualifies, alone or as a household, and how much is paid (DB). */
@NullMarked
package org.assistance.eligibility.dibao;

import org.jspecify.annotations.NullMarked;
