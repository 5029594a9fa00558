package org.assistance.domain.report;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;

/** Which division and month are reported on. */
public record Question(DivisionScope scope, YearMonth month) {
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lower", scope.lower());
        values.put("upper", scope.upper());
        values.put("reader", scope.reader());
        values.put("month", month.atDay(1));
        values.put("previous", month.minusMonths(1).atDay(1));
        values.put("january", month.withMonth(1).atDay(1));
        return values;
    }

    Question monthBefore() {
        return new Question(scope, month.minusMonths(1));
    }
}
