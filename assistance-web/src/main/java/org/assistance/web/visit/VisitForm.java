package org.assistance.web.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.Signers;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.eligibility.facts.Signal;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What the clerk typed of a visit, as typed. */
public record VisitForm(int version, @Nullable String how, @Nullable String remoteReason, @Nullable String visitedOn,
        @Nullable String firstVisitor, @Nullable String secondVisitor, @Nullable String present, @Nullable String seen,
        @Nullable String neighbours, @Nullable String signedBy, @Nullable String unsignedReason,
        @Nullable List<Sign> signals) {
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 50;

    static VisitForm fresh(int version, LocalDate today) {
        return new VisitForm(version, VisitMethod.HOME.name(), "", today.toString(), "", "", "", "", "", "", "",
                List.of());
    }

    /** One kind of what lets a family seem better off than it says (XZ-29), in the order of the kinds; blank for not seen. */
    public record Sign(@Nullable String seen, @Nullable String explanation) {}

    /** What was typed of a kind. */
    public Sign sign(int at) {
        return signals != null && at < signals.size() && signals.get(at) != null ? signals.get(at) : new Sign("", "");
    }

    /**
     * The visit, with what is wrong said in {@code errors}; null when anything is.
     *
     * @param members the names of the household's members, one of whom may sign
     */
    @Nullable
    NewVisit visit(LocalDate earliest, LocalDate today, Collection<String> members, FieldErrors errors) {
        VisitMethod method = VisitMethod.REMOTE.name().equals(how) ? VisitMethod.REMOTE : VisitMethod.HOME;
        LocalDate on = day(earliest, today, errors);
        Typed.name("firstVisitor", firstVisitor, "请填写调查人姓名", LONGEST_NAME, errors);
        Typed.name("secondVisitor", secondVisitor, "入户调查须两人以上，请填写另一名调查人", LONGEST_NAME, errors);
        if (!Typed.text(firstVisitor).isEmpty() && Typed.text(firstVisitor).equals(Typed.text(secondVisitor))) {
            errors.add("secondVisitor", "两名调查人不能是同一人");
        }
        Typed.name("present", present, "请写明在场的家庭成员", LONGEST, errors);
        Typed.words("seen", seen, "请写明看到的住房、生活和财产情况", errors);
        Typed.words("neighbours", neighbours, "请写明走访了谁、怎么说；没有走访的写明原因", errors);
        if (method == VisitMethod.REMOTE) {
            Typed.words("remoteReason", remoteReason, "电话、视频调查须写明是什么重大突发事件", errors);
        }
        if (Typed.text(signedBy).isEmpty() == Typed.text(unsignedReason).isEmpty()) {
            errors.add("signedBy", Typed.text(signedBy).isEmpty() ? "请填写签字的家庭成员；没有签字的写明原因" : "已有人签字的，不填未签字的原因");
        }
        if (!Typed.text(unsignedReason).isEmpty()) {
            Typed.words("unsignedReason", unsignedReason, "请写明没有签字的原因", errors);
        }
        List<Signal> observed = observed(errors);
        Typed.refuse("signedBy", Signers.problemOf(Typed.text(signedBy), Typed.text(present), members), errors);
        return on == null || !errors.isEmpty()
                ? null
                : new NewVisit(method, method == VisitMethod.REMOTE ? Typed.text(remoteReason) : null, on,
                        Typed.text(firstVisitor),
                        Typed.text(secondVisitor), Typed.text(present), Typed.text(seen), Typed.text(neighbours),
                        Typed.orNull(signedBy),
                        Typed.orNull(unsignedReason), observed);
    }

    private List<Signal> observed(FieldErrors errors) {
        var found = new ArrayList<Signal>();
        for (Signal.Kind kind : Signal.Kind.values()) {
            Sign typed = sign(kind.ordinal());
            String field = "signals[" + kind.ordinal() + "].";
            String what = Typed.text(typed.seen());
            String why = Typed.text(typed.explanation());
            Typed.refuse(field + "seen", !what.isEmpty() && Reason.saysNothing(what) ? "请写明看到了什么" : null, errors);
            Typed.refuse(field + "explanation", !why.isEmpty() && Reason.saysNothing(why) ? "请写明家庭的说明" : null, errors);
            Typed.refuse(field + "seen", what.isEmpty() && !why.isEmpty() ? "已填写说明，请写明看到了什么" : null, errors);
            Typed.refuse(field + "seen", what.length() > LONGEST ? "最多" + LONGEST + "字" : null, errors);
            Typed.refuse(field + "explanation", why.length() > LONGEST ? "最多" + LONGEST + "字" : null, errors);
            if (!what.isEmpty()) {
                found.add(new Signal(kind, what, why.isEmpty() ? null : why));
            }
        }
        return found;
    }

    private @Nullable LocalDate day(LocalDate earliest, LocalDate today, FieldErrors errors) {
        LocalDate on = Typed.dayOf(visitedOn);
        if (on == null) {
            errors.add("visitedOn", "请填写入户日期");
        } else if (on.isAfter(today) || on.isBefore(earliest)) {
            errors.add("visitedOn", "入户日期应在申请之日（" + earliest + "）和今天之间");
        }
        return on;
    }
}
