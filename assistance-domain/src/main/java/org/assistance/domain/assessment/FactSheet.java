package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.domain.application.Application;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * The household as verified: the one translation on the way into the engine. What was declared counts until a source
 * confirmed it or an officer concluded otherwise; every line carries where its figure comes from.
 *
 * <p>What was not declared at all stays unknown: a source that knows one income does not make the others nought.
 */
public final class FactSheet {
    private static final int MONTHS = 12;

    private FactSheet() {}

    /**
     * The facts that the engine judges.
     *
     * @param report the concluded report, or null on a road without a check (小额快救)
     * @throws IllegalArgumentException when a difference still waits for its conclusion
     */
    public static HouseholdFacts of(Application application, @Nullable VerificationReport report) {
        return report == null ? application.facts() : of(application.facts(), report.items());
    }

    static HouseholdFacts of(HouseholdFacts declared, List<VerificationItem> items) {
        var members = new ArrayList<MemberFacts>();
        List<AssetLine> assets = declared.assets();
        for (MemberFacts member : declared.members()) {
            MemberFacts verified = member;
            for (VerificationItem item : items) {
                if (item.memberNumber().filter(number -> number == member.number()).isPresent()) {
                    refuseIfOpen(item);
                    verified = verify(verified, item, declared.applied());
                    assets = assets == null ? null : assets(assets, member.number(), item);
                }
            }
            members.add(verified);
        }
        return declared.with(members, assets, ObligorSheet.of(declared.obligors(), items));
    }

    private static void refuseIfOpen(VerificationItem item) {
        if (item.open()) {
            throw new IllegalArgumentException(item.personName() + "的" + item.sourceLabel() + "还没有结论");
        }
    }

    private static MemberFacts verify(MemberFacts member, VerificationItem item, LocalDate applied) {
        FoundFacts found = item.facts().orElse(null);
        if (found == null) {
            return member;
        }
        return member.recorded(deathDate(member, found, item), certificates(member, found, item))
                .earning(incomes(member, found, item, applied));
    }

    private static @Nullable LocalDate deathDate(MemberFacts member, FoundFacts found, VerificationItem item) {
        return counts(item) && found.deathDate() != null ? found.deathDate() : member.deathDate();
    }

    // The issuer's own record is whole, so it also answers for somebody who was not asked.
    private static @Nullable List<Certificate> certificates(MemberFacts member, FoundFacts found,
            VerificationItem item) {
        return counts(item) && found.certificates() != null
                && (item.needsResolution() || !found.certificates().isEmpty())
                        ? found.certificates()
                        : member.certificates();
    }

    private static @Nullable List<IncomeLine> incomes(MemberFacts member, FoundFacts found, VerificationItem item,
            LocalDate applied) {
        List<IncomeLine> declared = member.incomes();
        if (declared == null || found.incomeKinds().isEmpty()) {
            return declared;
        }
        if (item.answer() == CheckAnswer.CONFIRMED) {
            return declared.stream()
                    .map(line -> found.speakOf(line) ? confirmed(line, item) : line)
                    .toList();
        }
        Resolution resolution = item.resolution().orElse(null);
        if (resolution == null || resolution == Resolution.KEEP_DECLARED) {
            return declared;
        }
        var lines = new ArrayList<>(
                declared.stream().filter(line -> !found.speakOf(line)).toList());
        if (resolution == Resolution.USE_FOUND) {
            lines.addAll(found.incomes());
        } else {
            lines.add(set(kind(declared, found), item, applied));
        }
        return lines;
    }

    private static IncomeLine confirmed(IncomeLine line, VerificationItem item) {
        return new IncomeLine(line.incomeClass(), line.kind(), line.span(), line.amount(), line.costs(),
                FactSource.CHECKED, item.sourceWithDay());
    }

    private static IncomeLine set(IncomeKind kind, VerificationItem item, LocalDate applied) {
        return new IncomeLine(kind.usualClass(), kind, Months.before(applied, MONTHS),
                item.resolvedAmount().orElseThrow(), Money.ZERO, FactSource.OFFICER,
                item.reason().orElse("") + "（对照" + item.sourceWithDay() + "）");
    }

    // The kind decides what is exempt: the record's kind where there is one, else the declared one.
    private static IncomeKind kind(List<IncomeLine> declared, FoundFacts found) {
        Set<IncomeKind> kinds = found.incomeKinds();
        return found.incomes()
                .stream()
                .map(IncomeLine::kind)
                .findFirst()
                .or(() -> declared.stream().filter(found::speakOf).map(IncomeLine::kind).findFirst())
                .orElseGet(() -> kinds.stream().sorted().findFirst().orElseThrow());
    }

    private static List<AssetLine> assets(List<AssetLine> assets, int member, VerificationItem item) {
        FoundFacts found = item.facts().orElse(null);
        if (found == null || found.assetKinds().isEmpty()) {
            return assets;
        }
        var lines = new ArrayList<AssetLine>();
        for (AssetLine line : assets) {
            boolean spokenAbout = line.member() == member && found.assetKinds().contains(line.kind());
            if (spokenAbout && item.answer() == CheckAnswer.CONFIRMED) {
                lines.add(new AssetLine(member, line.kind(), line.value(), line.count(), line.exemption(),
                        FactSource.CHECKED, item.sourceWithDay(), item.dataAsOf().orElse(null), line.area()));
            } else if (!spokenAbout || !counts(item)) {
                lines.add(line);
            }
        }
        if (item.answer() != CheckAnswer.CONFIRMED && counts(item)) {
            found.assets().forEach(line -> lines.add(valued(line, item)));
        }
        return lines;
    }

    // Assets are what they are on the day of the check (XZ-42); a record that knows its own day keeps it.
    private static AssetLine valued(AssetLine line, VerificationItem item) {
        return line.valuedOn() == null ? line.valued(item.dataAsOf().orElse(null)) : line;
    }

    /** Whether the found figure counts: confirmed, or taken by the officer. */
    static boolean counts(VerificationItem item) {
        return item.answer() == CheckAnswer.CONFIRMED
                || item.resolution().filter(Resolution.USE_FOUND::equals).isPresent();
    }
}
