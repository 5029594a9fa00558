package org.assistance.web.browser;

import org.junit.jupiter.api.Test;

/** The whole system stands: migrated, entities checked against the schema, answering a browser. */
@BrowserTest
class SystemStartsTests {
    @Test
    void whoever_comes_is_asked_to_sign_in(Browser browser) {
        browser.visit("/").see("登录").look("sign-in");
        browser.phone().visit("/").see("登录").look("sign-in-phone");
    }
}
