package org.assistance.web.entitlement;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** What a case led to, on the case page, which has asked for the scope: each right with the way to its own page. */
@Component
class RightsSummary implements StageSummary {
    private final RightSearch search;
    private final Clock clock;

    RightsSummary(RightSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.PAYMENT;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        List<RightRow> rights = search.ofCase(opened.id(), new DivisionScope(DivisionCode.COUNTRY),
                YearMonth.now(clock));
        return rights.isEmpty() ? Map.of() : Map.of("rights", rights.stream().map(RightTone.Listed::of).toList());
    }
}
