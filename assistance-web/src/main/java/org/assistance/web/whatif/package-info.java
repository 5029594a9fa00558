/** Pages on which a policy is tried before anybody sets it (政策测算), and one household's answer is tried out (试算). */
@NullMarked
package org.assistance.web.whatif;

import org.jspecify.annotations.NullMarked;
