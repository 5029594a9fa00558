/** The pages of the monthly run: start it, read it, approve it, fetch the bank's file, book the bank's answer. */
@NullMarked
package org.assistance.web.payment;

import org.jspecify.annotations.NullMarked;
