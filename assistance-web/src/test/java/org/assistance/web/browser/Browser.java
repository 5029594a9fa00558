package org.assistance.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One person's window on the system, in the words of someone who uses it: labels, buttons and links are named by the text
 * on them. Whatever goes wrong in the window meanwhile (see {@link Watch}) fails the test at its end.
 */
public final class Browser {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Chromium chromium;
    private final String origin;
    private final List<Browser> allOfThisTest;
    private final BrowserContext window;
    private final Watch watch;
    private final Page page;

    private Browser(Chromium chromium, String origin, List<Browser> allOfThisTest, int width, int height,
            boolean phone) {
        this.chromium = chromium;
        this.origin = origin;
        this.allOfThisTest = allOfThisTest;
        this.window = chromium.newWindow(width, height, phone);
        this.watch = new Watch(window, origin);
        this.page = window.newPage();
        allOfThisTest.add(this);
    }

    /** The first window of a test, as on an office screen. */
    static Browser first(Chromium chromium, String origin) {
        return new Browser(chromium, origin, new ArrayList<>(), 1366, 768, false);
    }

    /** Another person at another desk: the same screen, signed in as nobody. */
    public Browser another() {
        return new Browser(chromium, origin, allOfThisTest, 1366, 768, false);
    }

    /** Another person with a phone, signed in as nobody. */
    public Browser phone() {
        return new Browser(chromium, origin, allOfThisTest, 390, 844, true);
    }

    /** Opens an address of the system, such as {@code /cases}. */
    public Browser visit(String path) {
        page.navigate(origin + path);
        return this;
    }

    /** Follows the link with this text. */
    public Browser follow(String link) {
        the(AriaRole.LINK, link).click();
        return this;
    }

    /** Presses the button with this text. */
    public Browser press(String button) {
        the(AriaRole.BUTTON, button).click();
        return this;
    }

    /** Types into the field with this label, in place of what stands there. */
    public Browser fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses from the list with this label the option with this text. */
    public Browser choose(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    /** Ticks the box, or takes the choice, with this label. */
    public Browser tick(String label) {
        field(label).check();
        return this;
    }

    /** Gives a file to the field with this label. */
    public Browser attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** The page shows each of these texts, now or in a moment. */
    public Browser see(String... texts) {
        for (var text : texts) {
            assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first()).isVisible();
        }
        return this;
    }

    /** The page, as it stands, shows none of these texts. */
    public Browser seeNothingOf(String... texts) {
        for (var text : texts) {
            assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
        }
        return this;
    }

    /** The field with this label holds this value. */
    public Browser seeField(String label, String value) {
        assertThat(field(label)).hasValue(value);
        return this;
    }

    /** Takes a step that the system answers with this status, 400 or above; without that answer the test fails. */
    public Browser expecting(int status, Runnable step) {
        watch.expect(status);
        page.waitForResponse(response -> response.status() == status, step);
        page.waitForLoadState();
        return this;
    }

    /** Keeps a picture of the whole page, once all of it is there, and checks what can be checked of it at a glance. */
    public Browser look(String name) {
        page.waitForLoadState();
        return screenshot(name).checkAccessibility().checkWidth();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public Browser screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        return this;
    }

    /**
     * Nothing on the page shuts out people who see, hear or move differently (axe: nothing serious or critical). Looked at
     * in a window as high as the page, where no bar that sticks to an edge hides half of what one would scroll to.
     */
    public Browser checkAccessibility() {
        var window = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(window.height, height));
        try {
            return checkWholePage();
        } finally {
            page.setViewportSize(window.width, window.height);
        }
    }

    private Browser checkWholePage() {
        // No page has frames, which alone need more than the legacy mode: it opens no window of its own for each look.
        var grave = new AxeBuilder(page).withTags(STANDARDS)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .filter(it -> GRAVE.contains(it.getImpact()))
                .map(it -> it.getId() + " (" + it.getHelp() + "): "
                        + it.getNodes().stream().map(node -> node.getHtml()).limit(5).toList())
                .toList();
        assertThat(grave).as("axe on " + page.url()).isEmpty();
        return this;
    }

    /** The page fits the window's width: nobody scrolls sideways. */
    public Browser checkWidth() {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) excess).intValue()).as("pixels wider than the window: " + page.url()).isZero();
        return this;
    }

    /** The page itself, for what these words cannot say. */
    public Page page() {
        return page;
    }

    /** What went wrong so far in this test's windows; empty when all is well. */
    public List<String> problems() {
        // A round trip to each window delivers the events still on their way.
        allOfThisTest.forEach(browser -> browser.page.title());
        return allOfThisTest.stream().flatMap(browser -> browser.watch.problems().stream()).toList();
    }

    /** Keeps a picture of each window, numbered. */
    void screenshotAll(String name) {
        for (int i = 0; i < allOfThisTest.size(); i++) {
            allOfThisTest.get(i).screenshot(name + "-" + (i + 1));
        }
    }

    void closeAll() {
        allOfThisTest.forEach(browser -> browser.window.close());
    }

    private Locator field(String label) {
        var exact = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return exact.count() == 1 ? exact : page.getByLabel(label);
    }

    private Locator the(AriaRole role, String name) {
        var exact = page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        return exact.count() == 1 ? exact : page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
