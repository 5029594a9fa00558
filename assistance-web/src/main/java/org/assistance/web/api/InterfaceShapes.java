package org.assistance.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shapes of all that goes in and out, read off the records once at the start. */
@Component
class InterfaceShapes {
    private final Shapes asked = Shapes.asked(new Wording());
    private final Shapes answered = Shapes.answered(new Wording());
    private final Shape.Fields request = asked.of(AssessmentRequest.class);

    InterfaceShapes() {
        asked.of(BatchRequest.class);
        answered.of(AssessmentAnswer.class);
        answered.of(BatchAnswer.class);
    }

    /** What is asked of one household. */
    Shape.Fields request() {
        return request;
    }

    /** Every object and list of names, by its name in the document; what goes in and comes out alike is one. */
    Map<String, Shape> named() {
        Map<String, Shape> all = new LinkedHashMap<>(asked.named());
        answered.named().forEach((name, shape) -> {
            Shape other = all.putIfAbsent(name, shape);
            if (other != null && !other.equals(shape)) {
                throw new IllegalStateException(name + " goes in and comes out in different shapes");
            }
        });
        return all;
    }
}
