package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.verification.FoundFacts;
import org.jspecify.annotations.Nullable;

/** Registered deaths (死亡登记). Two days for one person: the earlier counts until an officer says otherwise. */
final class DeathRegistry implements Registry {
    private static final String DIED = "死亡日期";
    private static final String KIND = "登记类型";

    @Override
    public String code() {
        return "DEATH";
    }

    @Override
    public String label() {
        return "死亡登记";
    }

    @Override
    public String department() {
        return "公安、殡葬机构";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(DIED, "例如 2026-05-31", "2026-05-31"), Column.optional(KIND, "火化、户口注销等", "户口注销"));
    }

    @Override
    public Particulars read(Row row) {
        return new Particulars(null, row.pastDay(DIED), null, null, row.text(KIND));
    }

    // Nobody dies twice.
    @Override
    public boolean sameThing(Particulars one, Particulars other) {
        return true;
    }

    @Override
    public String declared(Question question) {
        return words(question.declaredMember().deathDate());
    }

    @Override
    public Answer compare(Question question) {
        LocalDate declared = question.declaredMember().deathDate();
        LocalDate found = question.records()
                .stream()
                .map(Particulars::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (found == null) {
            return new Answer.NotFound(Answer.Beside.words(words(declared), "无死亡记录"), FoundFacts.death(null),
                    declared != null);
        }
        var beside = Answer.Beside.words(words(declared), words(found));
        return found.equals(declared)
                ? new Answer.Confirmed(beside, FoundFacts.death(found))
                : new Answer.Differs(beside, FoundFacts.death(found));
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "健在" : day + " 死亡";
    }
}
