package org.assistance.domain.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Stage;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Component;

/** Whose name was typed wrong in an application and is on record nowhere else, so that a correction may mend it. */
@Component
class Misnamed {
    private final People people;
    private final Cases cases;

    Misnamed(People people, Cases cases) {
        this.people = people;
        this.cases = cases;
    }

    /** The members, each with the person whose name is to be mended. */
    Map<DeclaredMember, Person> in(Application before, ApplicationContent content,
            Map<IdNumber, Person> known) {
        var misnamed = new HashMap<DeclaredMember, Person>();
        for (DeclaredMember member : content.members()) {
            Person person = member.idNumber() == null ? null : known.get(member.idNumber());
            if (person != null && !member.name().isBlank() && !person.name().equals(member.name())
                    && before.members().stream().anyMatch(one -> one.person().id() == person.id())) {
                misnamed.put(member, person);
            }
        }
        boolean decided = cases.ofApplication(before.id())
                .stream()
                .anyMatch(of -> of.stage() == Stage.PAYMENT || of.stage() == Stage.CLOSED);
        if (decided || misnamed.isEmpty()) {
            return Map.of();
        }
        List<Long> elsewhere = people.namedElsewhere(misnamed.values().stream().map(Person::id).toList(), before.id());
        misnamed.values().removeIf(person -> elsewhere.contains(person.id()));
        return misnamed;
    }
}
