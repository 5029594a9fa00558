/** The township's opinion (初审意见): what is proposed to be granted or refused, and why. */
@NullMarked
package org.assistance.domain.opinion;

import org.jspecify.annotations.NullMarked;
