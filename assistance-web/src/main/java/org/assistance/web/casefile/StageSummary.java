package org.assistance.web.casefile;

import java.util.Map;
import org.assistance.domain.casefile.Stage;

/**
 * What a finished stage shows on the case page: the fragment {@code <stage>/summary :: summary(case)}, for example
 * {@code templates/verification/summary.html}, reads these attributes.
 */
public interface StageSummary {
    /** The stage. */
    Stage stage();

    /** The attributes for the fragment; empty when the stage has left no record yet, and then nothing is shown. */
    Map<String, Object> model(OpenedCase opened);
}
