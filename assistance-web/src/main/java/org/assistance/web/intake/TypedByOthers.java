package org.assistance.web.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.application.Part;
import org.assistance.domain.application.SavedDraft;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.springframework.stereotype.Component;

/** Says what another officer typed into the same draft meanwhile; nothing is overwritten unseen. */
@Component
class TypedByOthers {
    private static final int SHOWN = 5;

    private final Officers officers;

    TypedByOthers(Officers officers) {
        this.officers = officers;
    }

    /** A few words to go behind the time of saving, or nothing. */
    String briefly(SavedDraft saved) {
        return saved.byOthers().isEmpty()
                ? ""
                : "。" + names(saved.byOthers()) + "也在填写这份申请，改了" + saved.byOthers().size() + "处，请刷新查看";
    }

    /** A sentence with both texts where they differ. */
    String wholly(SavedDraft saved) {
        String changes = saved.byOthers()
                .stream()
                .limit(SHOWN)
                .map(change -> Part.of(change.field()).label() + place(change.field()) + "：对方填写“" + change.theirs()
                        + "”，您填写“" + change.ours() + "”")
                .collect(Collectors.joining("；"));
        return "您打开本页之后，" + names(saved.byOthers()) + "也修改了这份申请，以下" + saved.byOthers().size()
                + "处保留了对方填写的内容，请核对后再提交。" + changes + (saved.byOthers().size() > SHOWN ? "……" : "。");
    }

    private String names(List<SavedDraft.Change> changes) {
        return changes.stream()
                .map(SavedDraft.Change::by)
                .distinct()
                .map(id -> officers.findById(id).map(Officer::name).orElse("另一名工作人员"))
                .collect(Collectors.joining("、"));
    }

    private static String place(String field) {
        int start = field.indexOf('[');
        return start < 0 ? "" : "第" + (Integer.parseInt(field.substring(start + 1, field.indexOf(']'))) + 1) + "行";
    }
}
