package org.assistance.verification.checking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WithoutFresh;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.verification.service.ServiceReply;
import org.springframework.stereotype.Component;

/**
 * What a department that is asked live says about people: the answer of today, or the last one before it where its row lets the
 * last known answer, with its day. A question that came to nothing is never an answer that there is nothing.
 */
@Component
class LiveAnswers {
    private final ServiceAnswers answers;

    LiveAnswers(ServiceAnswers answers) {
        this.answers = answers;
    }

    /** What it says of each. */
    Sources.Held held(Registry registry, Collection<IdNumber> people, LocalDate today) {
        var byPerson = new HashMap<IdNumber, Sources.Records>();
        people.forEach(person -> byPerson.put(person, of(registry, person, today)));
        return new Sources.Held(null, "", List.of(), byPerson);
    }

    /** How it stands to all of them together. */
    Sources.Standing standing(Registry registry, Collection<IdNumber> people, LocalDate today) {
        List<Sources.Records> all = people.stream().map(person -> of(registry, person, today)).toList();
        String silence = all.stream().map(Sources.Records::silence).filter(Objects::nonNull).findFirst().orElse(null);
        return new Sources.Standing(silence,
                all.stream().map(Sources.Records::caution).filter(said -> !said.isEmpty()).findFirst().orElse(""),
                silence == null
                        ? all.stream()
                                .map(Sources.Records::asOf)
                                .filter(Objects::nonNull)
                                .min(LocalDate::compareTo)
                                .orElse(null)
                        : null);
    }

    /** Whether it was asked for a case on a day. */
    boolean asked(Registry registry, AssistanceCase of, LocalDate day) {
        return answers.asked(registry.code(), of.id(), day);
    }

    private Sources.Records of(Registry registry, IdNumber person, LocalDate today) {
        Optional<ServiceAnswers.Kept> last = answers.last(registry.code(), person)
                .filter(kept -> day(kept).equals(today));
        String why = last.map(kept -> problem(registry, kept, today)).orElse("今天还没有查询");
        if (last.isPresent() && why.isEmpty()) {
            return records(last.get(), "");
        }
        String silence = registry.department() + "的在线服务：" + why;
        Optional<ServiceAnswers.Kept> known = registry.source().withoutFresh() == WithoutFresh.LAST_KNOWN
                ? answers.lastAnswer(registry.code(), person)
                : Optional.empty();
        return known
                .map(kept -> records(kept, silence + "；按 " + day(kept) + " 的最近一次回答："))
                .orElseGet(() -> new Sources.Records(List.of(), null, null, Set.of(), silence + "，未能核对", ""));
    }

    private static LocalDate day(ServiceAnswers.Kept kept) {
        return LocalDate.ofInstant(kept.askedAt(), OfficeTime.ZONE);
    }

    // Empty where it is a good answer.
    private static String problem(Registry registry, ServiceAnswers.Kept kept, LocalDate today) {
        LocalDate asOf = kept.asOf();
        if (asOf == null) {
            return String.valueOf(kept.problem());
        }
        long age = ChronoUnit.DAYS.between(asOf, today);
        return age <= registry.daysFresh()
                ? ""
                : "数据截至 " + asOf + "，已过 " + age + " 天（有效期 " + registry.daysFresh() + " 天）";
    }

    private static Sources.Records records(ServiceAnswers.Kept kept, String caution) {
        return new Sources.Records(kept.records().stream().map(ServiceReply.Told::particulars).toList(), kept.asOf(),
                "在线查询，数据截至 " + kept.asOf(),
                kept.records().stream().map(ServiceReply.Told::name).collect(Collectors.toSet()), null, caution);
    }
}
