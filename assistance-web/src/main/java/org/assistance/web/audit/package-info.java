/** The record (操作记录) on the web: what each request leaves on it, its sealing, and the auditor's page. */
@NullMarked
package org.assistance.web.audit;

import org.jspecify.annotations.NullMarked;
