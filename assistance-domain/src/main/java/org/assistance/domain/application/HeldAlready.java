package org.assistance.domain.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the members already hold, anywhere, that what they ask for can never stand beside (XZ-61, matrix 11.5): told at
 * the counter, before the family runs about for nothing. Of another family only programme, months and place are told, and
 * of another division not even these ({@link Recognising}).
 */
final class HeldAlready {
    private static final Set<Programme> HOUSEHOLD_CLASSES = EnumSet.of(Programme.DIBAO, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);

    private final ApplicationContent content;
    private final @Nullable Long household;
    private final Map<Integer, List<HeldRight>> rights;
    private final List<Problem> problems = new ArrayList<>();

    private HeldAlready(ApplicationContent content, Map<IdNumber, Person> known, @Nullable Long household,
            List<HeldRight> all) {
        this.content = content;
        this.household = household;
        this.rights = content.members()
                .stream()
                .collect(Collectors.toMap(DeclaredMember::number, member -> {
                    Person person = member.idNumber() == null ? null : known.get(member.idNumber());
                    return all.stream()
                            .filter(right -> person != null && right.personId() == person.id())
                            .toList();
                }));
    }

    static List<Problem> problems(ApplicationContent content, Map<IdNumber, Person> known, @Nullable Long household,
            List<HeldRight> all) {
        var found = new HeldAlready(content, known, household, all);
        for (Programme asked : content.facts().appliedFor()) {
            if (HOUSEHOLD_CLASSES.contains(asked)) {
                found.ofHousehold(asked);
            } else if (asked.personal()) {
                found.ofMembers(asked);
            }
        }
        return List.copyOf(found.problems);
    }

    private void ofHousehold(Programme asked) {
        RightKind wanted = RightKind.of(asked, true);
        if (content.household().stream().allMatch(member -> holding(member, RightKind.TEKUN).isPresent())) {
            add(content.applicant().field("idNumber"), "家庭成员均已享受特困供养，不计入家庭人口，不能申请" + asked.shortLabel());
        }
        for (DeclaredMember member : content.household()) {
            of(member).stream()
                    .filter(right -> right.kind() != RightKind.TEKUN && right.barsThePerson(wanted, household))
                    .filter(right -> right.reaches(firstMonth(asked)))
                    .findFirst()
                    .ifPresent(right -> ofHousehold(member, right, asked));
        }
    }

    private void ofHousehold(DeclaredMember member, HeldRight right, Programme asked) {
        if (household == null || right.householdId() != household) {
            add(member.field("idNumber"), member.label() + "在另一户已确认" + right.label() + "，不能同时在本户申请" + asked.shortLabel()
                    + "；请先终止该户的待遇，确定末月后再申请");
        } else if (right.programme() == asked) {
            add(member.field("idNumber"), "本户已确认" + right.label() + "，不能重复申请；家庭情况变化的，" + way(right));
        } else {
            add(member.field("idNumber"),
                    "本户已确认" + right.label() + "，与" + asked.shortLabel() + "不能同时享受；请先终止原待遇，确定末月后再申请");
        }
    }

    // Somebody who could be meant and holds nothing against it may get it, so only all of them together stand in the way.
    private void ofMembers(Programme asked) {
        RightKind wanted = RightKind.of(asked, false);
        List<DeclaredMember> meant = content.members()
                .stream()
                .filter(member -> couldMean(asked, content.factsOf(member)))
                .toList();
        List<Optional<HeldRight>> bars = meant.stream()
                .map(member -> of(member).stream()
                        .filter(right -> right.barsThePerson(wanted, household) && right.reaches(firstMonth(asked)))
                        .findFirst())
                .toList();
        if (!bars.isEmpty() && bars.stream().allMatch(Optional::isPresent)) {
            HeldRight bar = bars.getFirst().orElseThrow();
            add(meant.getFirst().field("idNumber"),
                    meant.getFirst().label() + "已确认" + bar.label() + (bar.kind() == wanted
                            ? "，不能重复申请；情况变化的，" + way(bar)
                            : "，与" + asked.shortLabel() + "不能同时享受；须转入的请先终止原待遇，确定末月后再申请"));
        }
    }

    private static String way(HeldRight right) {
        return OpeningReviews.REVIEWED.contains(right.programme()) ? "请在待遇台账办理复核" : "请先在待遇台账终止原待遇，确定末月后再申请";
    }

    static boolean couldMean(Programme programme, MemberFacts facts) {
        return programme == Programme.TEKUN
                ? facts.supportForm() != null
                : facts.certificates() != null && !facts.certificates().isEmpty();
    }

    private List<HeldRight> of(DeclaredMember member) {
        return rights.getOrDefault(member.number(), List.of());
    }

    private Optional<HeldRight> holding(DeclaredMember member, RightKind kind) {
        return of(member).stream().filter(right -> right.kind() == kind).findFirst();
    }

    // What ends before the new right could begin does not stand in its way: the subsidies begin with the month of
    // application (CJ-11), the classes not before the month after (DB step 15).
    private YearMonth firstMonth(Programme asked) {
        YearMonth applied = YearMonth.from(content.applied());
        return asked == Programme.LIVING_SUBSIDY || asked == Programme.CARE_SUBSIDY ? applied : applied.plusMonths(1);
    }

    private void add(String field, String sentence) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new Problem(field, sentence));
        }
    }
}
