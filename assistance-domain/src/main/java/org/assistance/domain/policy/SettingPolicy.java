package org.assistance.domain.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.Reason;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What setting a value of policy from a day on would do, and, once two officers want it, the setting itself. What ran until
 * then ends the day before; nothing is ever overwritten, so what a past day meant stays as it was.
 */
@Service
@Transactional
public class SettingPolicy {
    private static final int YEARS_AHEAD = 2;
    private static final String IN_FORCE = "正在执行";

    private final PolicyTables tables;
    private final Policies policies;
    private final PolicyProposals proposals;
    private final LimitsInOrder order;
    private final Divisions divisions;
    private final Clock clock;

    SettingPolicy(PolicyTables tables, Policies policies, PolicyProposals proposals, LimitsInOrder order,
            Divisions divisions, Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.proposals = proposals;
        this.order = order;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Says what a new row would do, without setting it.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    @Transactional(readOnly = true)
    public PolicyChange preview(PolicyText text, ActingOfficer by) {
        DatedRow row = text.row(Hands.NONE);
        refuseUnlessOwn(row, by);
        List<PolicyProposal> waiting = proposals.open(by.scope().lower(), by.scope().upper());
        PolicyChange change = change(text, policies.book(row.division()), waiting);
        waiting.stream()
                .filter(other -> sets(other, row).filter(one -> one.validFrom().equals(row.validFrom())).isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new PolicyRefusal("from", "“" + other.subject() + "”自" + other.validFrom() + "起的"
                            + other.shown() + "已经录入，正在等待确认，不必重复录入；要改这个值，请先撤回原来的录入。", other.id());
                });
        return change;
    }

    /**
     * What a new row would do in a place.
     *
     * @param book the place's rows
     * @param waiting proposals that may be confirmed before it or with it; this very one left out
     * @throws PolicyRefusal when it cannot be
     */
    PolicyChange change(PolicyText text, PolicyBook book, List<PolicyProposal> waiting) {
        DatedRow row = text.row(Hands.NONE);
        LocalDate today = LocalDate.now(clock);
        if (row.validFrom().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new PolicyRefusal("from", "起始日期在" + YEARS_AHEAD + "年以后，请核对。");
        }
        divisions.find(row.division()).flatMap(place -> place.validTo()).ifPresent(last -> {
            if (row.validFrom().isAfter(last)) {
                throw new PolicyRefusal("division", "这个地区的区划自" + last.plusDays(1) + "起停用，请按新的区划设定。");
            }
        });
        PolicyBounds.check(text);
        List<DatedRow> replaced = book.all()
                .filter(other -> other.division().equals(row.division()) && row.replaces(other))
                .filter(other -> waiting.stream().noneMatch(leaving -> takesBack(leaving, other)))
                .toList();
        List<DatedRow> ending = Succession.ending(replaced, row.validFrom(), today);
        DatedRow unconfirmed = unconfirmed(row, waiting);
        DatedRow before = unconfirmed == null ? confirmed(row, replaced, book, waiting) : unconfirmed;
        String state = before == null ? "" : state(before, unconfirmed != null, today);
        List<String> cautions = PolicyChecks.cautions(row, before,
                before == null ? "" : state + "的" + before.shown(), today);
        if (text instanceof PolicyText.Limit(AssetRule rule)) {
            String torn = torn(rule, row, waiting);
            cautions = torn == null
                    ? cautions
                    : Stream.concat(cautions.stream(),
                            Stream.of(torn)).toList();
        }
        String words = before == null
                ? null
                : before.shown() + "（" + before.documentNumber() + (state.equals(IN_FORCE) ? "" : "，" + state) + "）";
        return new PolicyChange(text, before, words, ending, cautions);
    }

    private static String state(DatedRow before, boolean unconfirmed, LocalDate today) {
        if (unconfirmed) {
            return "待确认、自" + before.validFrom() + "起";
        }
        return before.inForceOn(today)
                ? IN_FORCE
                : today.isBefore(before.validFrom()) ? "自" + before.validFrom() + "起执行" : "执行到" + before.lastDay();
    }

    // What waits and begins earlier comes first.
    private static @Nullable DatedRow unconfirmed(DatedRow row, List<PolicyProposal> waiting) {
        return waiting.stream()
                .flatMap(other -> sets(other, row).stream())
                .filter(other -> other.validFrom().isBefore(row.validFrom()))
                .max(Comparator.comparing(DatedRow::validFrom))
                .orElse(null);
    }

    // What holds; where that is to be taken back, what ran until it.
    private static @Nullable DatedRow confirmed(DatedRow row, List<DatedRow> replaced, PolicyBook book,
            List<PolicyProposal> waiting) {
        return book.inForce(row.validFrom())
                .stream()
                .filter(row::replaces)
                .filter(other -> waiting.stream().noneMatch(leaving -> takesBack(leaving, other)))
                .findFirst()
                .or(() -> replaced.stream()
                        .filter(other -> row.validFrom().minusDays(1).equals(other.lastDay()))
                        .findFirst())
                .orElse(null);
    }

    /**
     * Sets a row that two officers want, and ends those it follows.
     *
     * @throws PolicyRefusal when another row stands in its way
     */
    DatedRow set(PolicyChange change, Hands hands) {
        DatedRow row = change.text().row(hands);
        LocalDate lastDay = row.validFrom().minusDays(1);
        change.ending().forEach(running -> running.endOn(lastDay));
        try {
            tables.save(row);
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("from", "与已有的值重叠，可能有人刚刚设定了同一项标准，请刷新后核对。");
        }
        return row;
    }

    private static Optional<DatedRow> sets(PolicyProposal other, DatedRow row) {
        return other.text()
                .map(text -> text.row(Hands.NONE))
                .filter(one -> one.division().equals(row.division()) && row.replaces(one));
    }

    private static boolean takesBack(PolicyProposal proposal, DatedRow row) {
        return proposal.kind() == PolicyTable.of(row)
                && proposal.rowId().filter(id -> Objects.equals(id, row.id())).isPresent();
    }

    // The four limits of one document are entered one by one; only together are they in order.
    private @Nullable String torn(AssetRule rule, DatedRow row,
            List<PolicyProposal> waiting) {
        List<AssetRule> beside = waiting.stream()
                .filter(other -> other.documentNumber().equals(row.documentNumber()))
                .flatMap(other -> other.text().stream())
                .flatMap(text -> text instanceof PolicyText.Limit(AssetRule limit)
                        ? Stream.of(limit)
                        : Stream.empty())
                .toList();
        try {
            order.refuse(rule, row, beside);
            return null;
        } catch (PolicyRefusal torn) {
            return torn.sentence() + "同一文件的其他限额也要调整的，请一并录入、一并确认；次序不符时不能确认。";
        }
    }

    static void refuseUnlessOwn(DatedRow row, ActingOfficer by) {
        DivisionCode division = row.division();
        if (!by.isOneOf(Action.PROPOSAL_MAKE.roles()) || !by.scope().contains(division)) {
            throw new PolicyRefusal("division", "只有市级民政经办人可以设定本市及所辖县（市、区）的政策标准。");
        }
        if (Reason.saysNothing(row.documentNumber())) {
            throw new PolicyRefusal("documentNumber", "请填写文号，没有文件依据的标准不能执行。");
        }
    }
}
