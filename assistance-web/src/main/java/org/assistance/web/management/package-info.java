/** Management (管理): staff and posts, delegations to townships, divisions. */
@NullMarked
package org.assistance.web.management;

import org.jspecify.annotations.NullMarked;
