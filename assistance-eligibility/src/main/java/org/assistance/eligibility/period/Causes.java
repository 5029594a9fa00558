package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.period.FactsOverTime.Change;
import org.assistance.eligibility.period.Reckoning.Month;
import org.assistance.eligibility.period.Timeline.Due;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Says in Chinese why a month differs from the one before: what changed of the people, of the household, of policy and of the grant itself. */
final class Causes {

    private final FactsOverTime facts;

    private final Policy policy;

    private final Renewals renewals;

    Causes(FactsOverTime facts, Policy policy, Renewals renewals) {
        this.facts = facts;
        this.policy = policy;
        this.renewals = renewals;
    }

    List<String> between(Month before, Month after) {
        var causes = new LinkedHashSet<String>();
        changes(before, after, causes);
        for (MemberFacts member : after.facts().members()) {
            MemberFacts was = find(before.facts(), member.number());
            if (was != null) {
                person(was, before.day(), member, after.day(), causes);
            }
        }
        counted(before, after, causes);
        policies(before, after, causes);
        grants(before, after, causes);
        if (causes.isEmpty()) {
            outcomes(before, after, causes);
        }
        return List.copyOf(causes);
    }

    private void changes(Month before, Month after, Set<String> causes) {
        HouseholdFacts was = facts.on(before.day());
        for (Change change : facts.changes()) {
            if (change.from().isAfter(before.day()) && !change.from().isAfter(after.day())) {
                String what = what(was, change.facts());
                if (!what.isEmpty()) {
                    causes.add(change.from() + "起" + what + "有变化");
                }
                was = change.facts();
            }
        }
    }

    private static String what(HouseholdFacts was, HouseholdFacts is) {
        var parts = new ArrayList<String>();
        if (was.members().size() != is.members().size()) {
            parts.add("家庭成员");
        }
        if (anyDiffers(was, is, MemberFacts::incomes) || anyDiffers(was, is, MemberFacts::outflows)) {
            parts.add("收入");
        }
        if (!Objects.equals(was.expenses(), is.expenses())) {
            parts.add("支出");
        }
        if (!Objects.equals(was.assets(), is.assets())) {
            parts.add("财产");
        }
        if (!Objects.equals(was.obligors(), is.obligors())) {
            parts.add("赡养、抚养、扶养义务人情况");
        }
        return String.join("、", parts);
    }

    private static boolean anyDiffers(HouseholdFacts was, HouseholdFacts is,
            java.util.function.Function<MemberFacts, @Nullable Object> part) {
        return is.members().stream().anyMatch(member -> {
            MemberFacts old = find(was, member.number());
            return old != null && !Objects.equals(part.apply(old), part.apply(member));
        });
    }

    private void person(MemberFacts was, LocalDate from, MemberFacts member, LocalDate to, Set<String> causes) {
        if (was.deathDate() == null && member.deathDate() != null) {
            causes.add(member.label() + "于" + member.deathDate() + "死亡，自次月起不再计算");
            return;
        }
        LocalDate moved = member.local().movedOut();
        if (moved != null && was.local().movedOut() == null) {
            causes.add(member.label() + "户籍于" + moved + "迁出，自次月起不再享受两项补贴");
        }
        age(member, from, to, causes);
        certificates(was, from, member, to, causes);
        held(was, from, member, to, causes);
        Care care = member.care();
        LocalDate since = care == null ? null : care.since();
        if (since != null && reached(since.plusMonths(6), from, to)) {
            causes.add(member.label() + "自" + since + "起需要长期照护，已满6个月");
        }
        if (was.exclusion() != member.exclusion() && member.exclusion() != null) {
            causes.add(member.label() + "不计入家庭人口的情形变为“" + member.exclusion().label() + "”");
        }
        if (!Objects.equals(was.unmetSelfCare(), member.unmetSelfCare())
                || !Objects.equals(inForce(was, from), inForce(member, to))) {
            causes.add(member.label() + "的生活自理能力评估结果有变化，自次月起按新等级");
        }
        if (was.school() != member.school() && member.school() != null) {
            causes.add(member.label() + "就学情况变为“" + member.school().label() + "”");
        }
    }

    private static @Nullable SelfCare inForce(MemberFacts member, LocalDate day) {
        List<SelfCare> assessed = member.local().selfCare();
        return assessed == null ? null : SelfCare.inForce(assessed, day);
    }

    private void age(MemberFacts member, LocalDate from, LocalDate to, Set<String> causes) {
        LocalDate birth = member.birthDate();
        if (birth == null) {
            return;
        }
        PolicyValue elder = policy.on(to).find(PolicyCode.SUPPLEMENT_ELDER_AGE, null, facts.first().area());
        Set<Integer> ages = new TreeSet<>(List.of(16, 18, 60));
        if (elder != null) {
            ages.add(elder.count());
        }
        for (int age : ages) {
            if (reached(birth.plusYears(age), from, to)) {
                causes.add(member.label() + "于" + birth.plusYears(age) + "年满" + age + "周岁");
            }
        }
    }

    private static boolean reached(LocalDate day, LocalDate from, LocalDate to) {
        return day.isAfter(from) && !day.isAfter(to);
    }

    private static void certificates(MemberFacts was, LocalDate from, MemberFacts member, LocalDate to,
            Set<String> causes) {
        List<Certificate> old = standing(was, from);
        List<Certificate> now = standing(member, to);
        for (Certificate one : old) {
            if (now.stream().noneMatch(other -> same(one, other))) {
                LocalDate expires = one.expires();
                boolean ended = expires != null && expires.isBefore(to);
                causes.add(member.label() + "的残疾人证（" + words(one) + "）"
                        + (ended ? "有效期至" + expires + "，自次月起不再计算" : "不再有效"));
            }
        }
        for (Certificate one : now) {
            if (old.stream().noneMatch(other -> same(one, other))) {
                causes.add(member.label() + "的残疾人证（" + words(one) + "）开始计算");
            }
        }
    }

    private static List<Certificate> standing(MemberFacts member, LocalDate day) {
        List<Certificate> all = member.certificates();
        return all == null ? List.of() : all.stream().filter(one -> one.standsOn(day) == Outcome.MET).toList();
    }

    /** The day of issue may be moved within its month, so it does not tell two certificates apart. */
    private static boolean same(Certificate one, Certificate other) {
        return one.impairments().equals(other.impairments()) && Objects.equals(one.expires(), other.expires());
    }

    private static String words(Certificate certificate) {
        return certificate.impairments().getFirst().format();
    }

    private static void held(MemberFacts was, LocalDate from, MemberFacts member, LocalDate to, Set<String> causes) {
        for (Held one : was.statuses() == null ? List.<Held>of() : was.statuses()) {
            if (one.during().contains(from) && !one.during().contains(to)) {
                causes.add(member.label() + "的" + one.kind().label() + "于" + one.during().to() + "终止");
            }
        }
        for (Held one : member.statuses() == null ? List.<Held>of() : member.statuses()) {
            if (reached(one.during().from(), from, to)) {
                causes.add(member.label() + "自" + one.during().from() + "起享受" + one.kind().label());
            }
        }
    }

    private static void counted(Month before, Month after, Set<String> causes) {
        for (Counted now : after.whole().members()) {
            Counted was = before.whole()
                    .members()
                    .stream()
                    .filter(one -> one.number() == now.number())
                    .findFirst()
                    .orElse(null);
            String who = Objects.requireNonNull(find(after.facts(), now.number())).label();
            if (was == null || was.counted() != now.counted()) {
                causes.add(switch (now.counted()) {
                    case MET -> who + "计入家庭人口：" + now.reason();
                    case NOT_MET -> who + "不再计入家庭人口：" + now.reason();
                    case UNPROVEN -> who + "是否计入家庭人口尚未查明：缺少" + String.join("、", now.missingWords());
                });
            }
        }
    }

    private static void policies(Month before, Month after, Set<String> causes) {
        Map<String, Citation> old = new LinkedHashMap<>();
        before.whole().policies().forEach(one -> old.put(one.code() + one.label(), one));
        for (Citation now : after.whole().policies()) {
            Citation was = old.get(now.code() + now.label());
            if (was == null || was.equals(now) || before.whole().policies().contains(now)) {
                continue;
            }
            causes.add(now.label() + (was.value().equals(now.value())
                    ? "改按" + now.documentNumber() + "执行，仍为" + now.value()
                    : "由" + was.value() + "调整为" + now.value() + "（" + now.documentNumber() + "，自"
                            + now.validity().from()
                            + "起执行）"));
        }
    }

    private void grants(Month before, Month after, Set<String> causes) {
        if (!before.note().equals(after.note())) {
            boolean again = after.whole().ofHousehold(Programme.DIBAO).filter(ProgrammeResult::met).isPresent();
            causes.add(!after.note().isEmpty()
                    ? "自" + after.month() + "起渐退，仍按低保家庭对待"
                    : again ? "已重新符合低保条件，渐退终止" : "渐退期满");
        } else if (!after.note().isEmpty() && !before.due().equals(after.due()) && causes.isEmpty()) {
            causes.add("渐退期低保金按月递减");
        }
        for (Due due : after.due()) {
            String late = renewals.cause(due.programme(), due.beneficiary(), after.month(), met(before, due));
            if (late != null && met(after, due)) {
                causes.add(late);
            }
            if (due.outcome() == Outcome.MET && find(before, due) == null && met(before, due)) {
                causes.add(due.programme().shortLabel() + "自" + after.month() + "起"
                        + (due.amount() == null ? "认定" : "计发"));
            }
        }
        for (Due due : before.due()) {
            boolean still = met(after, due);
            if (due.outcome() == Outcome.MET && find(after, due) == null && still) {
                causes.add(due.programme() == Programme.TEMPORARY_RELIEF
                        ? "临时救助一次性发放"
                        : due.programme().shortLabel() + "认定有效期至" + before.month());
            }
        }
    }

    private static boolean met(Month month, Due due) {
        return month.whole()
                .results()
                .stream()
                .anyMatch(result -> result.met() && result.programme() == due.programme()
                        && Objects.equals(result.beneficiary(), due.beneficiary()));
    }

    /** The last resort: what the rules say of everything that is no longer as it was. */
    private static void outcomes(Month before, Month after, Set<String> causes) {
        for (Due due : after.due()) {
            Due was = find(before, due);
            if (was != null && was.outcome() == Outcome.MET && due.outcome() != Outcome.MET) {
                after.whole()
                        .results()
                        .stream()
                        .filter(result -> result.programme() == due.programme()
                                && Objects.equals(result.beneficiary(), due.beneficiary()))
                        .map(ProgrammeResult::reasons)
                        .forEach(causes::addAll);
            }
        }
        Set<Citation> old = Set.copyOf(before.whole().policies());
        if (causes.isEmpty()) {
            after.whole()
                    .policies()
                    .stream()
                    .filter(one -> !old.contains(one))
                    .forEach(one -> causes.add("开始适用" + one.format()));
        }
    }

    private static @Nullable Due find(Month month, Due due) {
        return month.due()
                .stream()
                .filter(one -> one.programme() == due.programme()
                        && Objects.equals(one.beneficiary(), due.beneficiary()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MemberFacts find(HouseholdFacts facts, int number) {
        return facts.members().stream().filter(one -> one.number() == number).findFirst().orElse(null);
    }
}
