package org.assistance.web.search;

import org.assistance.domain.staff.ActingOfficer;

/** Somebody wrote what is looked for into the address by hand. */
public class OpenWords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ActingOfficer by;

    OpenWords(ActingOfficer by) {
        super("search words that are not sealed");
        this.by = by;
    }

    /** Who wrote them. */
    ActingOfficer by() {
        return by;
    }
}
