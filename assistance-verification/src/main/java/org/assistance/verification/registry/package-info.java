/** One small class per department and exchange: its file's columns, what a record means, how it compares with what is declared. */
@NullMarked
package org.assistance.verification.registry;

import org.jspecify.annotations.NullMarked;
