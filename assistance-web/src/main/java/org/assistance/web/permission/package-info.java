/** The table of permissions on a page (权限表), the reason asked for before a stranger's case is opened, and the reasons given. */
@NullMarked
package org.assistance.web.permission;

import org.jspecify.annotations.NullMarked;
