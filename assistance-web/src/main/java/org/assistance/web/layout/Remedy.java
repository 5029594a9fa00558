package org.assistance.web.layout;

import org.assistance.domain.place.Division;

/** Where and until when a family may have a decision looked at again, as every letter about one says (XZ-90). */
public final class Remedy {
    private Remedy() {}

    /** The sentence of a letter about a decision in a county. */
    public static String in(Division county) {
        return "如不服本决定，可以自收到本文书之日起60日内向" + county.name() + "人民政府申请行政复议，也可以自收到本文书之日起6个月内依法向"
                + county.name() + "人民法院提起行政诉讼（社会救助法第76条、行政复议法第20条、行政诉讼法第46条）。";
    }
}
