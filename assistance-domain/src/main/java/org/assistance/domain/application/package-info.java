/** Applications (申请): what a family declares when it asks for assistance, from the first typed word to the acceptance. */
@NullMarked
package org.assistance.domain.application;

import org.jspecify.annotations.NullMarked;
