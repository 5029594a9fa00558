package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of a household from its facts, in the words that {@link FactSheet} reads. */
final class SheetWriting {

    private SheetWriting() {}

    static long[] of(MemberFacts[] members, List<ExpenseLine> expenses, List<AssetLine> assets) {
        int size = FactSheet.MEMBER * members.length + FactSheet.EXPENSE * expenses.size()
                + FactSheet.ASSET * assets.size() + FactSheet.END;
        for (MemberFacts member : members) {
            size += FactSheet.LINE * (size(member.incomes()) + size(member.outflows())) + withCosts(member);
        }
        var words = new long[size];
        int next = FactSheet.MEMBER * members.length;
        for (int place = 0; place < members.length; place++) {
            next = write(words, members[place], place, next);
        }
        for (ExpenseLine expense : expenses) {
            write(words, expense, next);
            next += FactSheet.EXPENSE;
        }
        for (AssetLine asset : assets) {
            write(words, asset, next);
            next += FactSheet.ASSET;
        }
        return words;
    }

    private static void write(long[] words, ExpenseLine expense, int at) {
        Integer member = expense.member();
        words[at] = months(expense.span()) | expense.kind().ordinal() | (member == null ? 0 : FactSheet.OF_MEMBER);
        words[at + 1] = expense.borne().fen();
        words[at + 2] = member == null ? 0 : member;
    }

    private static void write(long[] words, AssetLine asset, int at) {
        Money value = asset.value();
        Integer count = asset.count();
        words[at] = asset.member() & 0xffff_ffffL | (long) asset.kind().ordinal() << 32
                | (value == null ? 0 : FactSheet.VALUED)
                | (count == null ? 0 : FactSheet.COUNTED) | (asset.exemption() == null ? 0 : FactSheet.CLAIMED);
        words[at + 1] = value == null ? 0 : value.fen();
        words[at + 2] = count == null ? 0 : count;
    }

    static int size(@Nullable List<?> lines) {
        return lines == null ? 0 : lines.size();
    }

    private static int write(long[] words, MemberFacts member, int place, int from) {
        int at = place * FactSheet.MEMBER;
        LocalDate birth = member.birthDate();
        boolean born = birth != null && FactSheet.holds(birth);
        words[at] = member.number() & 0xffff_ffffL | (long) member.relation().ordinal() << 32
                | place(member.living()) << 40 | place(member.exclusion()) << 48 | place(member.school()) << 56;
        words[at + 1] = said(member) | (born ? FactSheet.BORN : 0) | (long) held(member) << Integer.SIZE;
        words[at + 2] = (birth == null || !born ? 0 : FactSheet.day(birth)) | (long) size(member.incomes()) << 32;
        words[at + 3] = from | (long) size(member.outflows()) << 32;
        words[at + 4] = CertificateWord.of(member.certificates());
        int next = from;
        for (OutflowLine line : member.outflows() == null ? List.<OutflowLine>of() : member.outflows()) {
            words[next] = months(line.span());
            words[next + 1] = line.amount().fen();
            next += FactSheet.LINE;
        }
        for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
            boolean costs = line.costs().fen() != 0;
            words[next] = months(line.span()) | line.kind().ordinal()
                    | (long) line.incomeClass().ordinal() << FactSheet.CLASS
                    | (line.imputed() == null ? 0 : FactSheet.IMPUTED) | (costs ? 1L << FactSheet.COSTS : 0);
            words[next + 1] = line.amount().fen();
            if (costs) {
                words[next + 2] = line.costs().fen();
            }
            next = FactSheet.nextIncome(words, next);
        }
        return next;
    }

    private static int withCosts(MemberFacts member) {
        int count = 0;
        for (IncomeLine line : member.incomes() == null ? List.<IncomeLine>of() : member.incomes()) {
            count += line.costs().fen() == 0 ? 0 : 1;
        }
        return count;
    }

    private static int said(MemberFacts member) {
        List<Held> statuses = member.statuses();
        List<Certificate> certificates = member.certificates();
        return (member.deathDate() == null ? 0 : FactSheet.DIED)
                | (statuses == null ? 0 : FactSheet.HELD_KNOWN)
                | (member.incomes() == null ? 0 : FactSheet.EARNS) | (member.outflows() == null ? 0 : FactSheet.PAYS)
                | (certificates == null ? 0 : FactSheet.CERTIFICATES_KNOWN | grades(certificates))
                | said(member.seriousIllness(), FactSheet.ILLNESS_KNOWN, FactSheet.ILL)
                | (member.circumstances() == null ? 0 : FactSheet.ASKED_MORE)
                | (member.verdict() == null ? 0 : FactSheet.VERDICT)
                | said(member.supportDuty(), FactSheet.DUTY_SAID, FactSheet.DUTY)
                | said(member.livesIndependently(), FactSheet.INDEPENDENCE_SAID, FactSheet.INDEPENDENT);
    }

    private static int held(MemberFacts member) {
        int kinds = 0;
        for (Held held : member.statuses() == null ? List.<Held>of() : member.statuses()) {
            kinds |= 1 << held.kind().ordinal();
        }
        return kinds;
    }

    private static int grades(List<Certificate> certificates) {
        int grades = 0;
        for (Certificate certificate : certificates) {
            for (Impairment shown : certificate.impairments()) {
                grades |= FactSheet.FIRST_GRADE << shown.grade() - 1;
            }
        }
        return grades;
    }

    private static int said(@Nullable Boolean answer, int known, int yes) {
        return answer == null ? 0 : answer ? known | yes : known;
    }

    /** One more than the place among all, so that nought stands for what is not known. */
    private static long place(@Nullable Enum<?> one) {
        return one == null ? 0 : one.ordinal() + 1;
    }

    /** Refuses months that lie millions of years away. */
    private static long months(Months span) {
        int from = Months.index(span.from());
        int count = span.count();
        if (from < -FactSheet.MOST_FROM || from >= FactSheet.MOST_FROM || count > FactSheet.MOST_MONTHS || count < 1) {
            throw new IllegalArgumentException("起止月份超出可以核算的范围");
        }
        return (long) from << FactSheet.FROM | (long) (count - 1) << FactSheet.MONTHS;
    }
}
