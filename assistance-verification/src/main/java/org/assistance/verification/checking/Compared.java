package org.assistance.verification.checking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.NewItem;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Answer;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registry;

/** One member of a household held against what one source holds: the answer, and its line of the report. */
final class Compared {
    private Compared() {}

    /** What the source answers about a member. */
    static NewItem member(Registry registry, Sources.Held held, HouseholdFacts facts,
            Map<Integer, List<Particulars>> household, Checked who, IdNumber number) {
        Sources.Records records = held.of(number);
        int member = Objects.requireNonNull(who.member());
        var question = new Question(facts, member, household, source(registry, records));
        return item(registry, held, records, answer(registry, held, records, question), who);
    }

    /** The answer before anybody looks at names. */
    static Answer answer(Registry registry, Sources.Held held, Sources.Records records, Question question) {
        String silence = held.silence() == null ? records.silence() : held.silence();
        return silence == null
                ? registry.compare(question)
                : new Answer.Unreachable(Answer.Beside.words(registry.declared(question), silence));
    }

    /** The line of the report; a record under another name is a difference. */
    static NewItem item(Registry registry, Sources.Held held, Sources.Records records, Answer plain, Checked who) {
        Answer answer = OtherName.beside(plain, records.names(), who.name());
        return new NewItem(who, registry.code(), registry.title(), answer.name(), answer.beside().declared(),
                answer.beside().found(), held.caution() + records.caution(), answer.beside().declaredAmount(),
                answer.beside().foundAmount(), answer.facts(), records.asOf(), records.words(),
                registry.source().comparesAmounts() ? registry.source().tolerance().words() : null,
                answer.needsResolution());
    }

    /** The source in words, with the day of its data. */
    static String source(Registry registry, Sources.Records records) {
        String words = records.words();
        return words == null ? registry.title() : registry.title() + "，" + words;
    }
}
