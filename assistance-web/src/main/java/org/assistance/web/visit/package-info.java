/** The visit to a family's home (入户调查) as a form, a record and a sheet to sign. */
@NullMarked
package org.assistance.web.visit;

import org.jspecify.annotations.NullMarked;
