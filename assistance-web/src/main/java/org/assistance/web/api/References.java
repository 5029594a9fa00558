package org.assistance.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.jspecify.annotations.Nullable;

/** What no field can say of itself: whether the members that lists refer to are there, and whether days and spans agree. */
final class References {
    private final List<FieldProblem> problems = new ArrayList<>();

    private References() {}

    static List<FieldProblem> problems(AssessmentRequest request) {
        var check = new References();
        LocalDate latest = request.day() == null || request.day().isBefore(request.facts().applied())
                ? request.facts().applied()
                : request.day();
        check.facts(request.facts(), "facts", latest);
        for (int at = 0; at < request.changes().size(); at++) {
            var change = request.changes().get(at);
            String place = "changes[" + at + "]";
            check.facts(change.facts(), place + ".facts", latest.isBefore(change.from()) ? change.from() : latest);
            if (!change.facts().applied().equals(request.facts().applied())
                    || !change.facts().appliedFor().equals(request.facts().appliedFor())) {
                check.refuse(place + ".facts", "applied 和 appliedFor 应与最初的 facts 相同：情况变化须属于同一次申请");
            }
        }
        if (request.day() != null && request.decided() != null) {
            check.refuse("decided", "day 和 decided 只能填一个：day 是一切都看这一天，decided 是按申请日认定、按首次计发月计算金额");
        }
        if (request.decided() != null && request.decided().isBefore(request.facts().applied())) {
            check.refuse("decided", "不能早于申请日期 facts.applied（" + request.facts().applied() + "）");
        }
        if (request.span() != null && request.span().count() > Limits.SPAN) {
            check.refuse("span", "最多" + Limits.SPAN + "个月，收到" + request.span().count() + "个月");
        }
        if (request.span() == null && request.employment() != null) {
            check.refuse("employment", "渐退按月计算，请同时填写 span");
        }
        if (request.span() == null && !request.changes().isEmpty()) {
            check.refuse("changes", "情况变化只影响逐月金额，请同时填写 span");
        }
        if (request.employment() != null) {
            check.member(request.employment().member(), numbers(request.facts()), "employment.member");
        }
        if (request.onlyThesePolicies() && request.policy() == null) {
            check.refuse("policy", "onlyThesePolicies 为 true 时必须填写全部政策参数");
        }
        return check.problems;
    }

    private void facts(HouseholdFacts facts, String at, LocalDate latest) {
        Set<Integer> numbers = numbers(facts);
        for (int index = 0; index < facts.members().size(); index++) {
            MemberFacts member = facts.members().get(index);
            String place = at + ".members[" + index + "]";
            notAfter(member.birthDate(), latest, place + ".birthDate");
            members(member.kin(), numbers, place + ".kin");
            members(member.verdict() == null ? null : member.verdict().kin(), numbers, place + ".verdict.kin");
            if (member.birthDate() != null && member.deathDate() != null
                    && member.deathDate().isBefore(member.birthDate())) {
                refuse(place + ".deathDate", "死亡日期不能早于出生日期（" + member.birthDate() + "）");
            }
        }
        if (facts.expenses() != null) {
            for (int index = 0; index < facts.expenses().size(); index++) {
                member(facts.expenses().get(index).member(), numbers, at + ".expenses[" + index + "].member");
            }
        }
        if (facts.assets() != null) {
            for (int index = 0; index < facts.assets().size(); index++) {
                member(facts.assets().get(index).member(), numbers, at + ".assets[" + index + "].member");
            }
        }
        if (facts.obligors() != null) {
            obligors(facts.obligors(), numbers, at + ".obligors", latest);
        }
    }

    private void obligors(List<ObligorFacts> obligors, Set<Integer> numbers, String at, LocalDate latest) {
        var seen = new HashSet<Integer>();
        for (int index = 0; index < obligors.size(); index++) {
            ObligorFacts obligor = obligors.get(index);
            String place = at + "[" + index + "]";
            if (!seen.add(obligor.number())) {
                refuse(place + ".number", "义务人编号重复：" + obligor.number());
            }
            notAfter(obligor.birthDate(), latest, place + ".birthDate");
            members(obligor.supports(), numbers, place + ".supports");
        }
    }

    private void members(@Nullable List<Integer> named, Set<Integer> numbers, String at) {
        if (named != null) {
            for (int index = 0; index < named.size(); index++) {
                member(named.get(index), numbers, at + "[" + index + "]");
            }
        }
    }

    private void member(@Nullable Integer number, Set<Integer> numbers, String at) {
        if (number != null && !numbers.contains(number)) {
            refuse(at, "没有编号为" + number + "的家庭成员；members 里有：" + numbers.stream()
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining("、")));
        }
    }

    private void notAfter(@Nullable LocalDate birth, LocalDate latest, String at) {
        if (birth != null && birth.isAfter(latest)) {
            refuse(at, "出生日期不能晚于" + latest);
        }
    }

    private static Set<Integer> numbers(HouseholdFacts facts) {
        return facts.members().stream().map(MemberFacts::number).collect(Collectors.toSet());
    }

    private void refuse(String field, String reason) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(new FieldProblem(field, reason));
        }
    }
}
