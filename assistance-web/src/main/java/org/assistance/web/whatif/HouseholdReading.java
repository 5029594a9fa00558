package org.assistance.web.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link HouseholdForm} over the facts it was made from: lines left as they were stay as they are, what was changed is an officer's
 * word, and what the form does not show stays. A new household is taken as asked and having nothing beyond what was typed.
 */
public final class HouseholdReading {
    private static final int ADULT = 18;

    private final HouseholdForm form;
    private final HouseholdFacts base;
    private final boolean anew;
    private final FieldErrors errors;
    private final TypedFacts reader;
    private final Set<Integer> numbers = new HashSet<>();
    private final HouseholdLines lines;

    private HouseholdReading(HouseholdForm form, HouseholdFacts base, boolean anew, FieldErrors errors) {
        this.form = form;
        this.base = base;
        this.anew = anew;
        this.errors = errors;
        this.reader = new TypedFacts(errors);
        this.lines = new HouseholdLines(form, base, anew, errors, numbers);
    }

    /** The facts of a household nobody has on record, in a county; null when something cannot be read. */
    public static @Nullable HouseholdFacts read(HouseholdForm form, DivisionCode county, FieldErrors errors) {
        var nobody = new MemberFacts(1, Relation.SELF, null, null, null, Living.TOGETHER, null, null, null,
                SchoolLevel.NONE, Exclusion.NONE, List.of(), Care.none(), false, LabourAbility.FULL, null, null, null,
                List.of(), List.of(), List.of());
        var none = new HouseholdFacts(county, Area.RURAL, LocalDate.EPOCH, EnumSet.noneOf(Programme.class),
                List.of(nobody), List.of(), List.of(), List.of(), List.of(), null, null);
        return new HouseholdReading(form, none, true, errors).read();
    }

    /** The facts as changed; null when something cannot be read. */
    public static @Nullable HouseholdFacts read(HouseholdForm form, HouseholdFacts base, FieldErrors errors) {
        return new HouseholdReading(form, base, false, errors).read();
    }

    private @Nullable HouseholdFacts read() {
        LocalDate applied = reader.day("applied", form.applied(), true);
        Area area = reader.choice("area", form.area(), Area.class, true);
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        for (String name : HouseholdLines.lines(form.programmes())) {
            Programme one = reader.choice("programmes", name, Programme.class, true);
            if (one != null) {
                programmes.add(one);
            }
        }
        // Relief hangs on its event, which the form does not show.
        if (base.asksFor(Programme.TEMPORARY_RELIEF)) {
            programmes.add(Programme.TEMPORARY_RELIEF);
        }
        if (programmes.isEmpty()) {
            errors.add("programmes", "请至少选择一项。");
        }
        List<MemberFacts> members = members(applied == null ? LocalDate.EPOCH : applied, programmes);
        List<AssetLine> assets = lines.assets();
        List<ExpenseLine> expenses = lines.expenses();
        List<ObligorFacts> obligors = lines.obligors();
        if (!errors.isEmpty() || applied == null || area == null) {
            return null;
        }
        try {
            return new HouseholdFacts(base.division(), area, applied, programmes, members, expenses, assets,
                    obligors, base.assetVerdicts(), base.relief(),
                    form.tier() == null ? base.tier() : Typed.orNull(form.tier()), base.signals(),
                    base.rigidConditions());
        } catch (IllegalArgumentException refused) {
            errors.add("members[0].relation", refused.getMessage() + "。");
            return null;
        }
    }

    private List<MemberFacts> members(LocalDate applied, Set<Programme> programmes) {
        List<HouseholdForm.Member> typed = HouseholdLines.lines(form.members());
        typed.forEach(line -> {
            if (HalfWidth.of(line.number()).matches("[1-9]\\d?")) {
                numbers.add(Integer.valueOf(HalfWidth.of(line.number())));
            }
        });
        Map<Integer, List<Certificate>> cards = lines.cards();
        Map<Integer, List<IncomeLine>> incomes = lines.incomes();
        var members = new ArrayList<MemberFacts>();
        for (int at = 0; at < typed.size(); at++) {
            MemberFacts member = member("members[" + at + "].", typed.get(at), applied, programmes, cards, incomes);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    private @Nullable MemberFacts member(String row, HouseholdForm.Member line, LocalDate applied,
            Set<Programme> programmes, Map<Integer, List<Certificate>> cards, Map<Integer, List<IncomeLine>> incomes) {
        String typed = HalfWidth.of(line.number());
        if (!typed.matches("[1-9]\\d?")) {
            errors.add(row + "number", "成员编号应为1至99。");
            return null;
        }
        int number = Integer.parseInt(typed);
        MemberFacts old = anew
                ? null
                : base.members().stream().filter(one -> one.number() == number).findFirst().orElse(null);
        Relation relation = reader.choice(row + "relation", line.relation(), Relation.class, true);
        LocalDate born = reader.day(row + "birthDate", line.birthDate(), old == null || old.birthDate() != null);
        Sex sex = reader.choice(row + "sex", line.sex(), Sex.class, old == null || old.sex() != null);
        LocalDate died = reader.day(row + "deathDate", line.deathDate(), false);
        LocalDate since = reader.day(row + "careSince", line.careSince(), false);
        Integer unmet = reader.whole(row + "unmetSelfCare", line.unmetSelfCare(), 0, 6);
        Living living = reader.choice(row + "living", line.living(), Living.class, false);
        LabourAbility labour = reader.choice(row + "labour", line.labour(), LabourAbility.class, false);
        SchoolLevel school = reader.choice(row + "school", line.school(), SchoolLevel.class, false);
        Exclusion exclusion = reader.choice(row + "exclusion", line.exclusion(), Exclusion.class, false);
        Boolean ill = Typed.orNull(line.seriousIllness()) == null
                ? null
                : Boolean.valueOf("true".equals(line.seriousIllness()));
        if (relation == null) {
            return null;
        }
        boolean grown = born != null && Months.age(born, applied) >= ADULT;
        Care care = since != null ? Care.since(since) : old != null && old.care() == null ? null : Care.none();
        List<Certificate> certificates = cards.getOrDefault(number, List.of());
        List<IncomeLine> earned = incomes.getOrDefault(number, List.of());
        if (old == null) {
            boolean tekun = programmes.contains(Programme.TEKUN);
            return new MemberFacts(number, relation, born, sex, died, living, null, grown, null, school, exclusion,
                    certificates, care, ill, labour, unmet, tekun ? SupportForm.DISPERSED : null,
                    tekun ? RuralTies.NONE : null, List.of(), earned, List.of())
                    .under(local(row, line.local(), null));
        }
        return new MemberFacts(number, relation, born, sex, died, living, old.supportDuty(), old.livesIndependently(),
                old.independenceBar(), school, exclusion,
                certificates.isEmpty() && old.certificates() == null ? null : certificates, care, ill, labour, unmet,
                old.supportForm(), old.ties(), old.statuses(),
                earned.isEmpty() && old.incomes() == null ? null : earned, old.outflows(), old.kin(), old.verdict(),
                local(row, line.local(), Objects.equals(unmet, old.unmetSelfCare()) || old.circumstances() == null
                        ? old.circumstances()
                        : old.local().assessed(null)));
    }

    /** What only some places ask, over what is known; what the form does not show stays. */
    private @Nullable Circumstances local(String row, HouseholdForm.@Nullable Local typed,
            @Nullable Circumstances old) {
        if (typed == null) {
            return old;
        }
        Circumstances known = old == null ? Circumstances.UNKNOWN : old;
        YearMonth began = Typed.monthOf(typed.workBegan());
        if (began == null && !TypedFacts.blank(typed.workBegan())) {
            errors.add(row + "local.workBegan", "月份应写成 2026-05 的样子。");
        }
        var said = new Circumstances(answer(typed.work()), answer(typed.fixedIncome()), began, known.hardships(),
                Typed.orNull(typed.tier()), known.religiousSince(),
                reader.day(row + "local.movedOut", typed.movedOut(), false), known.capable(), known.selfCare(),
                answer(typed.taperedBefore()));
        return said.equals(known) ? old : said;
    }

    private static @Nullable Boolean answer(@Nullable String typed) {
        return switch (Typed.text(typed)) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }
}
