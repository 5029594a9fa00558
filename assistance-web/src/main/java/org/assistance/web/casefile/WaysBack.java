package org.assistance.web.casefile;

import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.layout.Choice;

/** The stages to which a case may be sent back (退回到), as options of a form. */
public final class WaysBack {
    private WaysBack() {}

    /** All that lie behind the case, the first one first; the notice is never one, it is posted anew by itself. */
    public static List<Choice> from(AssistanceCase shown) {
        return shown.route()
                .stages()
                .stream()
                .filter(stage -> stage != Stage.NOTICE && shown.route().isEarlier(stage, shown.stage()))
                .map(stage -> new Choice(stage.name(),
                        stage.label() + (stage == Stage.INTAKE ? "（补充材料、更正申报）" : "")))
                .toList();
    }
}
