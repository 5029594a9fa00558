/** The administrator's page of keys for other systems (接口授权). */
@NullMarked
package org.assistance.web.partner;

import org.jspecify.annotations.NullMarked;
