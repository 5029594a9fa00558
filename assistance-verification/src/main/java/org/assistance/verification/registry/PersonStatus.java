package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a person or is true of one: a death, custody; and what is only worth knowing, such as a monitored
 * household. Of two days of death the earlier counts until an officer says otherwise.
 */
record PersonStatus(DepartmentSource source) implements Registry {
    /** The kind of a source of deaths. */
    static final String DEATH = "DEATH";
    /** The kind of a source of people who are kept somewhere and do not count (XZ-11). */
    static final String CUSTODY = "CUSTODY";

    @Override
    public Particulars read(Cells cells) {
        String item = cells.thing();
        LocalDate from = cells.pastDay(ColumnRole.FROM);
        LocalDate to = cells.day(ColumnRole.TO);
        cells.inOrder(from, to);
        return new Particulars(cells.money(ColumnRole.AMOUNT), from, to, cells.word(ColumnRole.STATUS), item);
    }

    // Nobody dies twice.
    @Override
    public boolean sameThing(Particulars one, Particulars other) {
        return DEATH.equals(source.kind())
                || one.detail().equals(other.detail()) && Objects.equals(one.from(), other.from());
    }

    @Override
    public String declared(Question question) {
        if (DEATH.equals(source.kind())) {
            return alive(question.declaredMember().deathDate());
        }
        if (CUSTODY.equals(source.kind())) {
            Exclusion exclusion = question.declaredMember().exclusion();
            return exclusion == null || exclusion == Exclusion.NONE ? "未申报" : exclusion.label();
        }
        return "申请表不填，供参考";
    }

    @Override
    public Answer compare(Question question) {
        return DEATH.equals(source.kind())
                ? death(question)
                : CUSTODY.equals(source.kind())
                        ? custody(question)
                        : known(question);
    }

    private static Answer death(Question question) {
        LocalDate declared = question.declaredMember().deathDate();
        LocalDate found = question.records()
                .stream()
                .map(Particulars::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (found == null) {
            return new Answer.NotFound(Answer.Beside.words(alive(declared), "无死亡记录"), FoundFacts.death(null),
                    declared != null);
        }
        var beside = Answer.Beside.words(alive(declared), alive(found));
        return found.equals(declared)
                ? new Answer.Confirmed(beside, FoundFacts.death(found))
                : new Answer.Differs(beside, FoundFacts.death(found));
    }

    private static String alive(@Nullable LocalDate died) {
        return died == null ? "健在" : died + " 死亡";
    }

    // The record says only whether somebody is kept: other reasons not to count are none of its business.
    private Answer custody(Question question) {
        Exclusion said = question.declaredMember().exclusion();
        Set<String> kinds = Set.of(Exclusion.PRISON.name(), Exclusion.DRUG_ISOLATION.name());
        String declared = said != null && kinds.contains(said.name()) ? said.name() : "";
        List<Particulars> standing = question.records()
                .stream()
                .filter(record -> stands(record, question.declared().applied()))
                .toList();
        var beside = Answer.Beside.words(declared(question), words(question.records()));
        if (question.records().isEmpty() || standing.isEmpty() && declared.isEmpty()) {
            return new Answer.NotFound(beside, FoundFacts.none(), !declared.isEmpty());
        }
        boolean same = !standing.isEmpty() && standing.stream()
                .allMatch(record -> declared
                        .equals(source.meaning(ColumnRole.STATUS, record.status()).kind()));
        return same
                ? new Answer.Confirmed(beside, FoundFacts.none())
                : new Answer.Differs(Answer.Beside.words(declared(question),
                        words(question.records()) + "。系统不改写申报的家庭成员情况，采用记录的请更正申报"), FoundFacts.none());
    }

    private Answer known(Question question) {
        var beside = Answer.Beside.words(declared(question), words(question.records()));
        return question.records().isEmpty()
                ? new Answer.NotFound(beside, FoundFacts.none(), false)
                : new Answer.Confirmed(beside, FoundFacts.none());
    }

    private boolean stands(Particulars record, LocalDate day) {
        return source.meaning(ColumnRole.STATUS, record.status()).counts()
                && (record.to() == null || !record.to().isBefore(day));
    }

    private static String words(List<Particulars> records) {
        return records.isEmpty()
                ? "无记录"
                : records.stream().map(PersonStatus::words).collect(Collectors.joining("；"));
    }

    private static String words(Particulars record) {
        return (record.detail() + (record.status() == null ? "" : " " + record.status())
                + (record.amount() == null ? "" : " 每月" + record.amount().format() + "元")
                + (record.from() == null ? "" : "，" + record.from() + " 起")
                + (record.to() == null ? "" : "，" + record.to() + " 止")).strip();
    }
}
