/** What every page shares: the menu, who is signed in, and the small records that the templates' fragments read. */
@NullMarked
package org.assistance.web.layout;

import org.jspecify.annotations.NullMarked;
