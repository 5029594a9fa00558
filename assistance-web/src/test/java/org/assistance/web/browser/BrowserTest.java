package org.assistance.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.database.TestTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A journey through the running system in a real browser. Its methods take a {@link Browser}:
 *
 * <pre>{@code
 * @BrowserTest
 * class RefusalJourneyTests {
 *     @Test
 *     void a_family_above_the_line_is_refused_with_the_reason(Browser clerk) {
 *         clerk.visit("/").fill("用户名", "...").press("登录").see("待办").look("worklist");
 *         var leader = clerk.another();
 *     }
 * }
 * }</pre>
 *
 * The database is the {@link TestDatabase}'s and stays between methods; the day is set with the injected
 * {@code TestClock}. {@code mvn verify -DexcludedGroups=browser} leaves these tests out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, TestTime.class})
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {
}
