package org.assistance.domain.entitlement;

import org.assistance.domain.casefile.IllegalMove;

/** Who signs for goods (签收人): a member of the family, or somebody for it, named with relation and reason (代领). */
public sealed interface Receiver {
    /**
     * A member of the family.
     *
     * @param number the member's number in the application that was granted
     */
    record Member(int number) implements Receiver {}

    /**
     * Somebody else.
     *
     * @param relation what he or she is to the family
     * @param reason why nobody of the family came
     * @throws IllegalMove when one of the three is blank
     */
    record Agent(String name, String relation, String reason) implements Receiver {
        public Agent {
            if (name.isBlank() || relation.isBlank() || reason.isBlank()) {
                throw new IllegalMove("代领的，请写明代领人姓名、与救助对象的关系和代领原因");
            }
            name = name.strip();
            relation = relation.strip();
            reason = reason.strip();
        }
    }
}
