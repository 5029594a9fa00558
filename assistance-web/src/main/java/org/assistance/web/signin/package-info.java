/** Sign-in: who a person is, in which post he or she acts, and which role may open which address. */
@NullMarked
package org.assistance.web.signin;

import org.jspecify.annotations.NullMarked;
