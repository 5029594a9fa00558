package org.assistance.web.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.browser.Browser;

/** A fixture: what people do at their desks, by the names of the fields. */
final class Desk {
    private Desk() {}

    /** An ID number of nobody, with a birth date yyyyMMdd and a sequence, odd for men. */
    static String number(String birth, int sequence) {
        return IdNumber.ofSeventeenDigits("990101" + birth + "%03d".formatted(sequence)).value();
    }

    /** Signs in at this desk, whoever sat there before. */
    static Browser signedIn(Browser desk, String staffNumber) {
        desk.page().context().clearCookies();
        desk.visit("/sign-in");
        desk.page().locator("input[name=username], input[name=staffNumber]").first().fill(staffNumber);
        desk.page().locator("input[type=password]").first().fill("anqing-2026");
        desk.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        desk.page().waitForURL(url -> !url.contains("/sign-in"));
        return desk;
    }

    static void type(Browser desk, String name, String text) {
        var input = desk.page().locator("[name='" + name + "']").first();
        input.fill(text);
        input.blur();
    }

    static void pick(Browser desk, String name, String value) {
        desk.page().locator("select[name='" + name + "']").selectOption(value);
    }

    static void pickLabel(Browser desk, String name, String label) {
        desk.page().locator("select[name='" + name + "']").selectOption(new SelectOption().setLabel(label));
    }

    static void tick(Browser desk, String... names) {
        for (String name : names) {
            desk.page().locator("input[type=checkbox][name='" + name + "']").check();
        }
    }

    static void choose(Browser desk, String name, String value) {
        desk.page().locator("input[type=radio][name='" + name + "'][value='" + value + "']").check();
    }

    /** Opens the question behind a button that has consequences, and answers it. */
    static Browser confirm(Browser desk, String button, String yes) {
        desk.page().locator("details.confirm > summary", new Page.LocatorOptions().setHasText(button)).click();
        return desk.press(yes);
    }

    /** The number of the case whose page is open. */
    static String openCase(Browser desk) {
        String path = java.net.URI.create(desk.page().url()).getPath();
        return path.split("/")[2];
    }
}
