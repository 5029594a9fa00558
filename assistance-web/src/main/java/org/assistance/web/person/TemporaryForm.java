package org.assistance.web.person;

import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** A temporary number for somebody, as typed: whom the search above was for, and why there is no other (DF-05). */
record TemporaryForm(@Nullable String person, @Nullable String bornOn, @Nullable String family, @Nullable String place,
        @Nullable String sex, @Nullable String kind, @Nullable String reason, @Nullable Boolean noneOfThem) {
    /** What was looked for, to begin with. */
    static TemporaryForm of(SearchPages.Typing typed) {
        return new TemporaryForm(typed.name(), typed.born(), typed.family(), typed.place(), "", "", "", null);
    }

    /** What is looked for again. */
    SearchPages.Typing typing() {
        return new SearchPages.Typing(Typed.text(person), Typed.text(bornOn), Typed.text(family), Typed.text(place));
    }

    Sought sought(@Nullable DivisionCode at) {
        return new Sought(PersonName.tidy(Typed.text(person)), Typed.dayOf(Typed.text(bornOn)), at, Typed.text(family));
    }

    /** Whom it is for; empty with what is wrong put into {@code errors}. */
    Optional<Wanted> read(LocalDate today, @Nullable DivisionCode at, FieldErrors errors) {
        String name = PersonName.tidy(Typed.text(person));
        Typed.refuse("person", name.isEmpty() ? "请填写姓名，不知道的填“无名氏”加特征，例如“无名氏甲”" : PersonName.problemOf(name), errors);
        LocalDate day = Typed.day("bornOn", bornOn, errors);
        if (errors.of("bornOn") == null && (day.isAfter(today) || day.getYear() < TemporaryNumbers.FIRST_YEAR)) {
            errors.add("bornOn", "出生日期应在1900年和今天之间，不掌握的按估计填写");
        }
        Sex known = Typed.constant("sex", sex, Sex.values(), "请选择性别", errors).orElse(null);
        Kind why = Typed.constant("kind", kind, Kind.values(), "请选择为什么没有公民身份号码", errors).orElse(null);
        Typed.refuse("reason",
                Explanation.problemOf(Typed.text(reason), "请写明怎样核实身份、出生日期的依据", TemporaryNumbers.LONGEST), errors);
        return errors.isEmpty() && known != null && why != null
                ? Optional.of(new Wanted(sought(at), known, why, Typed.text(reason), Boolean.TRUE.equals(noneOfThem)))
                : Optional.empty();
    }
}
