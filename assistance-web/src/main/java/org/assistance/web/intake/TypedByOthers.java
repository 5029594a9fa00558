package org.assistance.web.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.application.SavedDraft;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** Says what was typed into the same draft meanwhile, by another officer or in another tab; nothing is overwritten unseen. */
@Component
class TypedByOthers {
    private static final int SHOWN = 5;

    private final Officers officers;
    private final Divisions divisions;

    TypedByOthers(Officers officers, Divisions divisions) {
        this.officers = officers;
        this.divisions = divisions;
    }

    /** A few words to go behind the time of saving, or nothing. */
    String briefly(SavedDraft saved, ActingOfficer me) {
        return saved.byOthers().isEmpty()
                ? ""
                : names(saved.byOthers(), me) + "也在填写这份申请，改了" + saved.byOthers().size() + "处，请刷新查看";
    }

    /** A sentence with both texts where they differ. */
    String wholly(SavedDraft saved, ActingOfficer me) {
        String changes = saved.byOthers()
                .stream()
                .limit(SHOWN)
                .map(change -> told(change, me))
                .collect(Collectors.joining("；"));
        return "您打开本页之后，" + names(saved.byOthers(), me) + "也修改了这份申请，以下" + saved.byOthers().size()
                + "处保留了那边填写的内容，请核对后再提交。" + changes + (saved.byOthers().size() > SHOWN ? "……" : "。");
    }

    private String told(SavedDraft.Change change, ActingOfficer me) {
        return FieldNames.of(change.field()) + "：" + (isMine(change, me) ? "另一个窗口" : "对方")
                + words(change.field(), change.theirs()) + "，"
                + (isMine(change, me) ? "本页" : "您") + words(change.field(), change.ours());
    }

    private String words(String field, String text) {
        if (text.isEmpty()) {
            return "没有填写";
        }
        boolean place = DivisionCode.problemOf(text) == null;
        return "填写“" + (place
                ? divisions.find(new DivisionCode(text)).map(Division::name).orElse(text)
                : FieldNames.shown(field, text)) + "”";
    }

    private String names(List<SavedDraft.Change> changes, ActingOfficer me) {
        return changes.stream()
                .map(change -> isMine(change, me)
                        ? "您本人在另一个窗口"
                        : officers.findById(change.by()).map(Officer::name).orElse("另一名工作人员"))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static boolean isMine(SavedDraft.Change change, ActingOfficer me) {
        return change.by() == me.officerId();
    }
}
