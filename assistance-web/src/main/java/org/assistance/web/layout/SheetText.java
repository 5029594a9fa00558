package org.assistance.web.layout;

/** Text in the cells of a spreadsheet. */
public final class SheetText {
    /** What a spreadsheet takes for the beginning of a formula, in both widths, and what some of them skip before looking. */
    private static final String BEGINNINGS = "=+-@\t\r\n\0＝＋－＠";

    private SheetText() {}

    /** Text that a spreadsheet would take for a formula is kept text by an apostrophe. */
    public static String guarded(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
