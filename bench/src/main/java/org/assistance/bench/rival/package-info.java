/** The rival: the same pages by plain Thymeleaf and JPA, with nobody signed in, nothing scoped, nothing to be done. */
@NullMarked
package org.assistance.bench.rival;

import org.jspecify.annotations.NullMarked;
