package org.assistance.domain.application;

import org.assistance.domain.casefile.NoSuchCase;

/** No such draft or paper inside the officer's division (answered 404, like a stranger's case). */
public class NoSuchDraft extends NoSuchCase {
    @Override
    public String getMessage() {
        return "没有找到该申请或材料";
    }
}
