package org.assistance.web.layout;

/** Text in the cells of a spreadsheet. */
public final class SheetText {
    private SheetText() {}

    /** Text that a spreadsheet would take for a formula is kept text by an apostrophe. */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
