package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.assistance.domain.person.KnowingNumber;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.person.TemporaryNumbers.Outcome;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Sex;
import org.springframework.stereotype.Component;

/** Temporary numbers: in 孔城镇 a newborn, and somebody who lost all papers and whose number waits for the second officer; in 怀宁县 a stranger. */
@Demo
@Component
class DemoTemporary {
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final DivisionCode GAOHE = new DivisionCode("340822100000");
    private static final int LONG_AGO = 100;
    private static final int DAYS_AGO = 20;

    private static final IdNumber REAL = new IdNumber("990101196105019874");

    private final DemoOfficers officers;
    private final TemporaryNumbers numbers;
    private final KnowingNumber knowing;
    private long lost;

    DemoTemporary(DemoOfficers officers, TemporaryNumbers numbers, KnowingNumber knowing) {
        this.officers = officers;
        this.numbers = numbers;
        this.knowing = knowing;
    }

    void plan(DemoTimeline timeline) {
        LocalDate today = timeline.today();
        LocalDate born = today.minusDays(DAYS_AGO + 2);
        timeline.add(today.minusDays(LONG_AGO), LocalTime.of(9, 50), () -> {
            lost = issue("俞山根", LocalDate.of(1961, 5, 1), Sex.MALE, Kind.LOST, "本人陈述，同村两人证明；多年在外，证件遗失", KONGCHENG);
            issue("无名氏甲", LocalDate.of(1970, 1, 1), Sex.MALE, Kind.UNKNOWN, "救助站移送，出生日期按相貌估计", GAOHE);
        });
        timeline.add(today.minusDays(DAYS_AGO), LocalTime.of(9, 50), () -> issue("俞秋萍之女", born, Sex.FEMALE,
                Kind.NEWBORN, "出生医学证明，母亲在场", KONGCHENG));
        timeline.add(today, LocalTime.of(8, 45), () -> knowing.ask(lost,
                new KnowingNumber.Paper(REAL, "俞山根", "派出所补发的户口证明，照片与本人一致"), clerk(KONGCHENG)));
    }

    private long issue(String name, LocalDate born, Sex sex, Kind kind, String reason, DivisionCode town) {
        Outcome outcome = numbers.issue(new Wanted(new Sought(name, born, null, ""), sex, kind, reason, true),
                clerk(town));
        if (outcome instanceof Outcome.Issued(IdNumber _, long person)) {
            return person;
        }
        throw new IllegalStateException("the demo gave the same number before");
    }

    private ActingOfficer clerk(DivisionCode town) {
        return officers.acting(Role.TOWNSHIP_CLERK, town);
    }
}
