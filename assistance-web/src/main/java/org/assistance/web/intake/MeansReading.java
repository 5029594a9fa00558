package org.assistance.web.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.web.intake.ApplicationForm.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of income, payments away, assets, expenses and benefits held. */
final class MeansReading {
    private final Reading reading;
    private final ApplicationForm form;

    MeansReading(Reading reading, ApplicationForm form) {
        this.reading = reading;
        this.form = form;
    }

    /** An income with the member whose it is. */
    record Earned(int member, IncomeLine line) {}

    /** A regular payment with the member who pays it. */
    record Paid(int member, OutflowLine line) {}

    /** A benefit with the member who holds it. */
    record HeldBy(int member, Held held) {}

    List<Earned> incomes() {
        var lines = new ArrayList<Earned>();
        for (Row row : form.rows("incomes")) {
            Integer member = reading.member(row);
            IncomeKind kind = reading.chosen(row.name("kind"), row.get("kind"), IncomeKind.class, "收入种类");
            Months span = reading.span(row);
            Money amount = reading.amount(row.name("amount"), row.get("amount"));
            Money costs = reading.money(row.name("costs"), row.get("costs"));
            if (row.isTicked("carried") && !row.isTicked("looked")) {
                reading.wrong(row.name("looked"), "这项收入的金额和月份是从上次申报带来的，请向家庭核实、改成现在的情况后勾选");
            }
            if (member != null && kind != null && span != null && amount != null) {
                lines.add(new Earned(member, new IncomeLine(kind.usualClass(), kind, span, whole(row, amount, span),
                        costs == null ? Money.ZERO : whole(row, costs, span), FactSource.DECLARED, note(row))));
            }
        }
        return lines;
    }

    List<Paid> outflows() {
        var lines = new ArrayList<Paid>();
        for (Row row : form.rows("outflows")) {
            Integer member = reading.member(row);
            OutflowKind kind = reading.chosen(row.name("kind"), row.get("kind"), OutflowKind.class, "支出种类");
            Months span = reading.span(row);
            Money amount = reading.amount(row.name("amount"), row.get("amount"));
            if (member != null && kind != null && span != null && amount != null) {
                lines.add(new Paid(member, new OutflowLine(kind, span, whole(row, amount, span), FactSource.DECLARED,
                        note(row))));
            }
        }
        return lines;
    }

    List<HeldBy> statuses() {
        var lines = new ArrayList<HeldBy>();
        for (Row row : form.rows("statuses")) {
            Integer member = reading.member(row);
            HeldKind kind = reading.chosen(row.name("kind"), row.get("kind"), HeldKind.class, "救助或补贴种类");
            if (row.get("from").isBlank()) {
                reading.wrong(row.name("from"), "请填写开始日期");
            }
            LocalDate from = reading.pastDay(row.name("from"), row.get("from"));
            LocalDate to = reading.day(row.name("to"), row.get("to"));
            // The higher of two subsidies is worked out from this amount (CJ 5.3).
            boolean compared = kind == HeldKind.WELFARE_LIVING_SUBSIDY || kind == HeldKind.WELFARE_CARE_SUBSIDY
                    || kind == HeldKind.ELDER_SERVICE;
            Money amount = compared
                    ? reading.amount(row.name("amount"), row.get("amount"))
                    : reading.money(row.name("amount"), row.get("amount"));
            Boolean full = full(row, kind);
            if (from != null && to != null && to.isBefore(from)) {
                reading.wrong(row.name("to"), "截止日期不能早于开始日期");
            } else if (member != null && kind != null && from != null) {
                lines.add(new HeldBy(member, new Held(kind, new DateRange(from, to), amount, false).inFull(full)));
            }
        }
        return lines;
    }

    /** Asked of the benefits of children only: whether they are paid in full or as the difference (XZ-60). */
    private @Nullable Boolean full(Row row, @Nullable HeldKind kind) {
        String typed = row.get("full");
        if (kind == null || !kind.ofChild()) {
            return null;
        }
        if (typed.isEmpty() && kind == HeldKind.UNATTENDED_CHILD_BENEFIT) {
            reading.wrong(row.name("full"), "请选择全额发放还是补差发放");
        }
        return typed.isEmpty() ? null : (Boolean) typed.equals("FULL");
    }

    List<AssetLine> assets() {
        var lines = new ArrayList<AssetLine>();
        for (Row row : form.rows("assets")) {
            Integer member = reading.member(row);
            AssetKind kind = reading.chosen(row.name("kind"), row.get("kind"), AssetKind.class, "财产种类");
            Money value = kind != null && kind.financial()
                    ? reading.amount(row.name("value"), row.get("value"))
                    : reading.money(row.name("value"), row.get("value"));
            Integer count = reading.whole(row.name("count"), row.get("count"), 1, 99);
            Integer area = reading.area(row.name("area"), row.get("area"));
            AssetExemption exemption = reading.choice(row.name("exemption"), row.get("exemption"),
                    AssetExemption.class);
            if (member != null && kind != null && count != null) {
                lines.add(new AssetLine(member, kind, value, count, exemption, FactSource.DECLARED, note(row))
                        .of(kind.dwelling() ? area : null));
            }
        }
        return lines;
    }

    List<ExpenseLine> expenses() {
        var lines = new ArrayList<ExpenseLine>();
        for (Row row : form.rows("expenses")) {
            Integer member = row.get("member").isEmpty() ? null : reading.member(row);
            ExpenseKind kind = reading.chosen(row.name("kind"), row.get("kind"), ExpenseKind.class, "支出种类");
            Months span = reading.span(row);
            Money gross = reading.amount(row.name("gross"), row.get("gross"));
            Money reimbursed = reading.money(row.name("reimbursed"), row.get("reimbursed"));
            if (gross != null && reimbursed != null && reimbursed.compareTo(gross) > 0) {
                reading.wrong(row.name("reimbursed"), "报销金额不能超过支出总额");
            } else if (kind != null && span != null && gross != null) {
                lines.add(new ExpenseLine(kind, member, span, gross, reimbursed == null ? Money.ZERO : reimbursed,
                        FactSource.DECLARED, note(row)));
            }
        }
        return lines;
    }

    /** The amount of the whole span: what is typed per month counts for each of its months. */
    private static Money whole(Row row, Money amount, Months span) {
        return row.get("per").equals("TOTAL") ? amount : amount.times(span.count());
    }

    private static @Nullable String note(Row row) {
        String note = Reading.tidy(row.get("note"));
        return note.isEmpty() ? null : note;
    }
}
