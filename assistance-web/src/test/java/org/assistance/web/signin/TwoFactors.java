package org.assistance.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The demo city's accounts under the rules of production: two factors, short sessions, one at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = {"assistance.sign-in.second-factor=required", "assistance.sign-in.idle=15m",
        "assistance.sign-in.longest=8h", "assistance.sign-in.one-session=true",
        "assistance.secrets.key-file=target/second-factor-keys.txt", "test.database=two-factors"})
@interface TwoFactors {
}
