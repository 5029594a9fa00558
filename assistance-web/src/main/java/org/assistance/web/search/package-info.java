/** What is looked for in the lists of people: sealed in addresses, so that no name stands in a history or a log. */
@NullMarked
package org.assistance.web.search;

import org.jspecify.annotations.NullMarked;
