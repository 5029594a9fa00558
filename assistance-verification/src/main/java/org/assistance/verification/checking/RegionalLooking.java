package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.application.People;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.checking.RegionalChecking.Received;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the one person whom another region asks about, in the sources its letter names (XZ-54); each question is logged with the letter. */
@Component
class RegionalLooking {
    private static final String NOT_ONE_PERSON = "该身份证号码对应的姓名与来函不一致，不作答复，请来函机构核实姓名和号码后再来函";

    private final Sources sources;
    private final DepartmentFiles files;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegionalLooking(Sources sources, DepartmentFiles files, People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.sources = sources;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts down what each source says for a request that was taken in. */
    void up(long id, Received asked, List<Registry> asking, ActingOfficer by) {
        List<DepartmentFile> covering = files.covering(by.division());
        boolean anotherHere = people.find(asked.number())
                .filter(known -> !OtherName.same(known.name(), asked.name().strip()))
                .isPresent();
        for (Registry registry : asking) {
            look(id, registry, covering, asked, anotherHere, by);
        }
    }

    // A household of that one person: what is held about anybody else plays no part and is not told.
    private void look(long id, Registry registry, List<DepartmentFile> covering, Received asked,
            boolean anotherHere, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        Sources.Held held = held(registry, covering, asked, today);
        Sources.Records records = held.of(asked.number());
        Told told = told(registry, held, records, asked, anotherHere, by.division(), today);
        jdbc.sql("""
                insert into regional_finding (request_id, source, source_label, answer, found, data_from)
                values (:id, :source, :label, :answer, :found, :from)""")
                .param("id", id)
                .param("source", registry.code())
                .param("label", registry.title())
                .param("answer", told.answer().name())
                .param("found", told.found())
                .param("from", records.words())
                .update();
        jdbc.sql("""
                insert into registry_query (division_code, source, regional_id, purpose, officer_id, at, answer)
                values (:division, :source, :id, :purpose, :officer, :at, :answer)""")
                .param("division", by.division().value())
                .param("source", registry.code())
                .param("id", id)
                .param("purpose", "协助" + asked.otherBody().strip() + "核对，" + asked.documentNumber().strip() + "，本人 "
                        + asked.authorisedOn() + " 授权")
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("answer", told.answer().name())
                .update();
    }

    // What a department told live, it told for a case of ours and for no other purpose (XZ-53).
    private Sources.Held held(Registry registry, List<DepartmentFile> covering, Received asked, LocalDate today) {
        return registry.source().wayIn() == WayIn.SERVICE
                ? new Sources.Held("该部门只答复本地案件的在线查询，请来函机构直接向该部门查询", "", List.of(), Map.of())
                : sources.ask(registry, covering, List.of(asked.number()), today);
    }

    private record Told(CheckAnswer answer, String found) {}

    // Under another name the number may be somebody else's: nothing of that leaves the house, the name neither.
    private static Told told(Registry registry, Sources.Held held, Sources.Records records, Received asked,
            boolean anotherHere, DivisionCode division, LocalDate today) {
        String silence = held.silence() == null ? records.silence() : held.silence();
        if (silence != null) {
            return new Told(CheckAnswer.UNREACHABLE, silence);
        }
        if (records.names().stream().anyMatch(one -> !OtherName.same(one, asked.name().strip()))) {
            return new Told(CheckAnswer.UNREACHABLE, "部门记录中" + NOT_ONE_PERSON);
        }
        // No record is no answer either where our own cases know the number under another name.
        if (records.all().isEmpty() && anotherHere) {
            return new Told(CheckAnswer.UNREACHABLE, "本地登记中" + NOT_ONE_PERSON);
        }
        var question = new Question(alone(division, asked.number().birthDate(), today), 1, Map.of(1, records.all()),
                Compared.source(registry, records));
        return new Told(records.all().isEmpty() ? CheckAnswer.NOT_FOUND : CheckAnswer.CONFIRMED,
                held.caution() + records.caution() + registry.told(question));
    }

    private static HouseholdFacts alone(DivisionCode division, LocalDate birth, LocalDate today) {
        var one = new MemberFacts(1, Relation.SELF, birth, null, null, Living.TOGETHER, null, null, null, null, null,
                null, null, null, null, null, null, null, List.of(), List.of(), List.of());
        return new HouseholdFacts(division, Area.URBAN, today, Set.of(), List.of(one), List.of(), List.of(), List.of(),
                List.of(), null, null);
    }
}
