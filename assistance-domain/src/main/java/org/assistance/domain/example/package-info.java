/** Examples of the rules that a civil servant can read (规则示例): rows of Chinese words, each run as a household is, and what must come out. */
@NullMarked
package org.assistance.domain.example;

import org.jspecify.annotations.NullMarked;
