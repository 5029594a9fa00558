package org.assistance.web.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** A part of the demo city: there only when no profile is named, and not with {@code assistance.demo=false}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("default")
@ConditionalOnProperty(name = "assistance.demo", havingValue = "true", matchIfMissing = true)
public @interface Demo {
}
