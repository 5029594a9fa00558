/**
 * Lists of people that leave the house (导出): asked for with a reason, made in the background, kept sealed, approved by a second
 * officer when they are long, fetched by whoever asked, gone after a day.
 */
@NullMarked
package org.assistance.domain.export;

import org.jspecify.annotations.NullMarked;
