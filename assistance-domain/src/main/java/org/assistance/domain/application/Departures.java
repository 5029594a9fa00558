package org.assistance.domain.application;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.review.Reviews;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who left the household since the declaration that a review begins with: asked why and since when, for each by name (DB-32, DB-33). */
@Component
@Transactional
public class Departures {
    /** The part of the form, with one row for each who left, by number in the earlier application. */
    public static final String LIST = "gone";

    private final Applications applications;
    private final Documents documents;
    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final Words words;

    Departures(Applications applications, Documents documents, Reviews reviews, JdbcClient jdbc, Words words) {
        this.words = words;
        this.applications = applications;
        this.documents = documents;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is not in the form any more.
     *
     * @param number in the earlier application
     */
    public record Gone(int number, Person person, String name) {
        /** The name of one of the inputs about this person. */
        public String field(String input) {
            return LIST + "[" + number + "]." + input;
        }
    }

    /** Those of the earlier declaration who are not in this one; nobody where the form is no review. */
    @Transactional(readOnly = true)
    public List<Gone> gone(ApplicationDraft draft, ApplicationContent content) {
        Set<IdNumber> named = content.members()
                .stream()
                .map(DeclaredMember::idNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return draft.restsOnId()
                .flatMap(applications::findById)
                .map(before -> before.members()
                        .stream()
                        .filter(member -> !named.contains(member.person().idNumber()))
                        .map(member -> new Gone(member.number(), member.person(), member.name()))
                        .toList())
                .orElse(List.of());
    }

    /** What has to be said of those who are not in the form any more. */
    List<Missing> missing(ApplicationDraft draft, ApplicationContent content) {
        var lacks = new Lacks();
        for (Gone gone : gone(draft, content)) {
            Departure.Reason reason = reason(draft, gone);
            lacks.add(reason == null, gone.field("reason"), gone.name() + "在上次的申报中，这次没有填写，请选择原因；仍是家庭成员的，请补填");
            lacks.add(draft.content().text(gone.field("on")).isBlank(), gone.field("on"),
                    "请填写" + gone.name() + (reason == Departure.Reason.DEATH ? "死亡的日期" : "不再是家庭成员的日期"));
            lacks.add(reason == Departure.Reason.OTHER && Reason.isMissing(draft.content().text(gone.field("note"))),
                    gone.field("note"), "请写明" + gone.name() + "不再是家庭成员的原因" + Reason.AT_LEAST);
            lacks.add(reason == Departure.Reason.DEATH && gone.person().diedOn().isEmpty() && !deathProven(draft),
                    "documents." + DocumentCategory.DEATH, "请上传" + gone.name()
                            + "的死亡证明（死亡医学证明、火化证或者户口注销证明）；已有死亡登记的不需要");
        }
        return lacks.all();
    }

    /** Whether this form, or a version of it that it corrects, came with a paper of a death; one of an earlier review proves nothing new. */
    private boolean deathProven(ApplicationDraft draft) {
        return Stream.concat(draft.correctsId().stream().flatMap(id -> documents.ofApplication(id).stream()),
                documents.ofDraft(draft.id()).stream())
                .anyMatch(paper -> paper.category() == DocumentCategory.DEATH);
    }

    /** What is wrong with what was said of them. */
    List<Problem> problems(ApplicationDraft draft, ApplicationContent content, LocalDate today) {
        var problems = new ArrayList<Problem>();
        boolean death = false;
        for (Gone gone : gone(draft, content)) {
            LocalDate on = day(draft, gone);
            LocalDate died = gone.person().diedOn().orElse(null);
            if (on == null) {
                problems.add(new Problem(gone.field("on"), "日期填写不正确，应为年-月-日，例如 2026-10-01"));
            } else if (on.isAfter(today)) {
                problems.add(new Problem(gone.field("on"), "日期不能晚于今天"));
            } else if (on.isBefore(gone.person().idNumber().birthDate())) {
                problems.add(new Problem(gone.field("on"), "日期早于" + gone.name() + "的出生日期"));
            } else if (reason(draft, gone) == Departure.Reason.DEATH && died != null && !died.equals(on)) {
                problems.add(new Problem(gone.field("on"), gone.name() + "已登记的死亡日期为" + died + "，请核对"));
            }
            if (died != null && reason(draft, gone) != Departure.Reason.DEATH
                    && reason(draft, gone) != Departure.Reason.OTHER) {
                problems.add(new Problem(gone.field("reason"), gone.name() + "已登记于" + died
                        + "死亡，原因请选“死亡”；死亡以前就不是家庭成员的，选“其他”并写明"));
            }
            death |= reason(draft, gone) == Departure.Reason.DEATH;
        }
        boolean forDeath = draft.reviewId()
                .flatMap(reviews::find)
                .filter(review -> review.reason() == ReviewReason.DEATH)
                .isPresent();
        if (forDeath && !death && !knownDead(draft)) {
            problems.add(new Problem(content.applicant().field("name"),
                    "复核原因是家庭成员死亡：请从申请表中删除死亡的成员，写明死亡日期；申请人死亡的，把申请人改为其他成员"));
        }
        return problems;
    }

    private boolean knownDead(ApplicationDraft draft) {
        return draft.restsOnId()
                .flatMap(applications::findById)
                .map(before -> before.members().stream().anyMatch(member -> member.person().diedOn().isPresent()))
                .orElse(false);
    }

    /** Writes them down with the application. */
    void record(ApplicationDraft draft, ApplicationContent content, Application written) {
        for (Gone gone : gone(draft, content)) {
            Departure.Reason reason = reason(draft, gone);
            LocalDate on = day(draft, gone);
            if (reason != null && on != null) {
                jdbc.sql("""
                        insert into household_departure (application_id, person_id, division_code, reason, happened_on, note)
                        values (:application, :person, :division, :reason, :on, :note)""")
                        .param("application", written.id())
                        .param("person", gone.person().id())
                        .param("division", written.division().value())
                        .param("reason", reason.name())
                        .param("on", on)
                        .param("note", words.seal(draft.content().text(gone.field("note")).strip()))
                        .update();
            }
        }
    }

    /** Those put down with an application. */
    @Transactional(readOnly = true)
    public List<Departure> of(long applicationId) {
        return jdbc.sql("""
                select d.person_id, p.name, d.reason, d.happened_on, d.note
                from household_departure d join person p on p.id = d.person_id
                where d.application_id = :application order by d.id""")
                .param("application", applicationId)
                .query((row, at) -> new Departure(row.getLong(1), row.getString(2),
                        Departure.Reason.valueOf(row.getString(3)), row.getObject(4, LocalDate.class),
                        words.open(row.getString(5))))
                .list();
    }

    /**
     * Puts the deaths down of the persons, so that whatever else they are paid stops with the next list (CJ-16).
     *
     * @throws IllegalMove when another day became known meanwhile
     */
    public void recordDeaths(long applicationId) {
        jdbc.sql("""
                select p.name || '已登记的死亡日期为' || p.died_on from household_departure d join person p on p.id = d.person_id
                where d.application_id = :application and d.reason = 'DEATH' and p.died_on <> d.happened_on""")
                .param("application", applicationId)
                .query(String.class)
                .list()
                .forEach(known -> {
                    throw new IllegalMove(known + "，与复核申报的日期不同，请退回乡镇（街道）更正");
                });
        jdbc.sql(
                """
                update person p set died_on = d.happened_on from household_departure d
                where d.person_id = p.id and d.application_id = :application and d.reason = 'DEATH' and p.died_on is null""")
                .param("application", applicationId)
                .update();
    }

    private static Departure.@Nullable Reason reason(ApplicationDraft draft, Gone gone) {
        String typed = draft.content().text(gone.field("reason"));
        for (Departure.Reason reason : Departure.Reason.values()) {
            if (reason.name().equals(typed)) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(ApplicationDraft draft, Gone gone) {
        try {
            return LocalDate.parse(draft.content().text(gone.field("on")).strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
