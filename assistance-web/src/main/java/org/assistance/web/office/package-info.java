/** What an office prints on its letters: where it is, when it is open, who answers (办公信息). */
@NullMarked
package org.assistance.web.office;

import org.jspecify.annotations.NullMarked;
