/** People: pages, forms, sign-in, and who may see which division. */
@NullMarked
package org.assistance.web;

import org.jspecify.annotations.NullMarked;
