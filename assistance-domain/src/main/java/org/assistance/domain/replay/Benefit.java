package org.assistance.domain.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A programme of the household, or of one member.
 *
 * @param member the member's number; null for the household
 */
record Benefit(Programme programme, @Nullable Integer member) {
    static Benefit of(ProgrammeResult result) {
        return new Benefit(result.programme(), result.beneficiary());
    }

    /** What an answer says of it. */
    Optional<ProgrammeResult> in(Assessment answer) {
        return answer.results()
                .stream()
                .filter(one -> one.programme() == programme && Objects.equals(one.beneficiary(), member))
                .findFirst();
    }

    /** Why an answer refuses it, by the rules that are not met; empty unless it does. */
    List<String> refusals(Assessment answer) {
        return in(answer).stream()
                .filter(result -> result.outcome() == Outcome.NOT_MET)
                .flatMap(result -> result.rulings().stream())
                .filter(ruling -> ruling.outcome() == Outcome.NOT_MET)
                .map(ruling -> "不符合“" + ruling.rule().title() + "”：" + ruling.sentence())
                .toList();
    }

    /** What sentences call it, a member by number as the engine does: 护理补贴（成员2）. */
    String label() {
        return programme.shortLabel() + (member == null ? "" : "（成员" + member + "）");
    }
}
