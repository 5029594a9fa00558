package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Hardship;

/** What was declared of a member that only some places ask, in words for the case page. */
final class LocalWords {

    private LocalWords() {}

    /** One expression for each answer; empty where nothing was asked. */
    static List<String> of(Circumstances known) {
        var words = new ArrayList<String>();
        if (known.employed() != null) {
            words.add(known.employed() ? "有工作" : "没有工作");
        }
        if (known.workBegan() != null) {
            words.add("现工作自" + known.workBegan() + "开始");
        }
        if (known.taperedBefore() != null) {
            words.add("这次就业" + (known.taperedBefore() ? "已经渐退过" : "没有渐退过"));
        }
        if (known.fixedIncome() != null) {
            words.add(known.fixedIncome() ? "有固定收入" : "没有固定收入");
        }
        if (known.hardships() != null && !known.hardships().isEmpty()) {
            words.add(known.hardships().stream().map(Hardship::label).collect(Collectors.joining("、")));
        }
        if (known.movedOut() != null) {
            words.add("户籍" + known.movedOut() + "迁出");
        }
        return words;
    }
}
