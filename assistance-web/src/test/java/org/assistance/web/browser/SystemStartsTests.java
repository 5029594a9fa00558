package org.assistance.web.browser;

import org.junit.jupiter.api.Test;

/** The whole system stands: migrated, entities checked against the schema, answering a browser. */
@BrowserTest
class SystemStartsTests {
    @Test
    void it_says_that_it_is_well(Browser browser) {
        browser.visit("/actuator/health").see("\"status\":\"UP\"");
    }
}
