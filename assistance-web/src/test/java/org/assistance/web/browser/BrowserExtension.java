package org.assistance.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test method a fresh window, and fails it when something went wrong in a window that nobody looked at. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent("browser", _ -> Browser.first(chromium(context), origin(context)),
                        Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(OURS).remove("browser", Browser.class);
        if (browser == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                browser.screenshotAll("FAILED-" + context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            } else {
                assertThat(browser.problems()).as("seen in the browser").isEmpty();
            }
        } finally {
            browser.closeAll();
        }
    }

    /** The machine's Chromium, closed with the last test of this JVM. */
    static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    private static String origin(ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }
}
