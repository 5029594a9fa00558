package org.assistance.domain.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of the module's whole application on a real PostgreSQL, rolled back after each method. The day can be set with
 * the injected {@link TestClock}. A method that needs what is really committed says
 * {@code @Transactional(propagation = NOT_SUPPORTED)} and stands in a class with a database of its own ({@code test.database}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.jpa.hibernate.ddl-auto=validate")
@Import({TestDatabase.class, TestTime.class})
@ExtendWith({OwnDatabase.class, TestClock.Reset.class})
@Transactional
public @interface DatabaseTest {
}
