package org.assistance.domain.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Component;

/** The members of an application who are declared by a temporary number (DF-05): only by one that was given and still counts. */
@Component
class TemporaryMembers {
    private static final Pattern NUMBER = Pattern.compile("members\\[\\d{1,2}]\\.idNumber");

    private final TemporaryNumbers temporary;
    private final People people;

    TemporaryMembers(TemporaryNumbers temporary, People people) {
        this.temporary = temporary;
        this.people = people;
    }

    /** What stands in the way, beside the number of the member concerned. */
    List<Problem> problems(ApplicationContent content) {
        return content.members().stream().flatMap(member -> {
            IdNumber number = member.idNumber();
            boolean right = number == null || !number.isTemporary() || people.find(number).isPresent();
            return Optional.ofNullable(right ? null : number)
                    .map(wrong -> new Problem(member.field("idNumber"), member.label()
                            + (temporary.of(wrong).isPresent()
                                    ? "的临时编号已换为公民身份号码，请填写公民身份号码"
                                    : "的号码以00开头，是临时编号的样子，但没有发放过；没有公民身份号码的，请在“按姓名等查找人员”查找后发放")))
                    .stream();
        }).toList();
    }

    /** The fields of a form taken over from before, with number and name as the person is known now. */
    Map<String, String> known(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        typed.forEach((field, text) -> {
            if (NUMBER.matcher(field).matches() && IdNumber.problemOfEither(text) == null) {
                var number = new IdNumber(text);
                IdNumber now = temporary.now(number);
                if (!now.equals(number)) {
                    fields.put(field, now.value());
                    people.find(now).ifPresent(person -> fields.put(field.replace("idNumber", "name"), person.name()));
                }
            }
        });
        return fields;
    }
}
