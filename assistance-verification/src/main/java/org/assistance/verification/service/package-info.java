/** Departments that are asked live, over HTTPS: only at addresses that two officers set and the operator allows. */
@NullMarked
package org.assistance.verification.service;

import org.jspecify.annotations.NullMarked;
