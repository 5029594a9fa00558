package org.assistance.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.database.TestTime;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of pages without a browser: the whole application with the demo city's divisions and accounts, on a database
 * that stays between methods and classes. Sign in as a demo account with {@link As#officer}; what changes an account, do to one of your
 * own ({@link Newcomers}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestTime.class, Newcomers.class})
public @interface WebTest {
}
