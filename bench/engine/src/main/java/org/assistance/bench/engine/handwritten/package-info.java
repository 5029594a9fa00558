/** The rules of one policy as somebody would write them who had only that policy to serve: straight code, the same answer with the same proof. */
@NullMarked
package org.assistance.bench.engine.handwritten;

import org.jspecify.annotations.NullMarked;
