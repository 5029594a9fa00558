package org.assistance.web.report;

import org.assistance.domain.casefile.NoSuchCase;

/** No report of that division, or not for this officer (answered 404, like a stranger's case). */
class NoSuchReport extends NoSuchCase {
    @Override
    public String getMessage() {
        return "没有这个区划的月报，或者它不在您的管辖区划内";
    }
}
