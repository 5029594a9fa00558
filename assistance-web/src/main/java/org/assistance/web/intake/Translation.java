package org.assistance.web.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.DeclaredMember;
import org.assistance.domain.application.DeclaredObligor;
import org.assistance.domain.application.DeclaredPayee;
import org.assistance.domain.application.PayeeAccount;
import org.assistance.domain.application.PayeeKind;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.application.Reasons;
import org.assistance.domain.application.StatedKin;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.BankCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Phone;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.intake.ApplicationForm.Row;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the form says, in the domain's words. What could not be read is left out of the content and has its sentence; the
 * content may be submitted only when there is none.
 *
 * @param content what could be read
 * @param errors one sentence for each input that could not
 */
public record Translation(ApplicationContent content, FieldErrors errors) {
    /** The choice of home for who lives outside the officer's division. */
    static final String OUTSIDE = "OUTSIDE";
    private static final int HOUSEHOLD = 0;
    /** The choice of place for what happened at home. */
    static final String HOME = "HOME";

    /**
     * Translates a form.
     *
     * @param own the officer's division, which stands in while no village is chosen
     */
    public static Translation of(ApplicationForm form, DivisionCode own) {
        return new Translator(form, own).translate();
    }

    private static final class Translator {
        private final ApplicationForm form;
        private final DivisionCode own;
        private final List<Row> cards;
        private final Reading reading;
        private final Set<Integer> unread = new HashSet<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Translator(ApplicationForm form, DivisionCode own) {
            this.form = form;
            this.own = own;
            this.cards = cards(form);
            for (Row card : cards) {
                numbers.putIfAbsent(card.get("key"), numbers.size() + 1);
            }
            this.reading = new Reading(form.today(), form.applied(), numbers);
        }

        /** The members' cards in use; the applicant's always. */
        private static List<Row> cards(ApplicationForm form) {
            var used = new ArrayList<Row>();
            for (Row row : form.shown("members", "")) {
                if (used.isEmpty() || !row.isBlank()) {
                    used.add(row);
                }
            }
            return used;
        }

        Translation translate() {
            reading.pastDay("appliedOn", form.get("appliedOn"));
            var means = new MeansReading(reading, form);
            var incomes = means.incomes();
            var outflows = means.outflows();
            var statuses = means.statuses();
            var assets = means.assets();
            var expenses = means.expenses();
            boolean allIncomes = form.isTicked("incomesComplete");
            boolean allStatuses = form.isTicked("statusesComplete");
            var members = new ArrayList<DeclaredMember>();
            var facts = new ArrayList<MemberFacts>();
            String applicantName = PersonName.tidy(cards.getFirst().get("name"));
            for (Row card : cards) {
                int number = members.size() + 1;
                var member = new MemberReading(reading, card, number, applicantName);
                members.add(member.declared());
                facts.add(member.facts(
                        allStatuses
                                ? statuses.stream()
                                        .filter(line -> line.member() == number)
                                        .map(MeansReading.HeldBy::held)
                                        .toList()
                                : null,
                        allIncomes
                                ? incomes.stream()
                                        .filter(line -> line.member() == number)
                                        .map(MeansReading.Earned::line)
                                        .toList()
                                : null,
                        allIncomes
                                ? outflows.stream()
                                        .filter(line -> line.member() == number)
                                        .map(MeansReading.Paid::line)
                                        .toList()
                                : null));
            }
            var obligors = new ArrayList<DeclaredObligor>();
            for (Row card : form.rows("obligors")) {
                obligors.add(new ObligorReading(reading, card, obligors.size() + 1).declared());
            }
            Set<Programme> programmes = programmes();
            List<ObligorFacts> allObligors = form.isTicked("obligorsComplete")
                    ? obligors.stream().map(DeclaredObligor::facts).toList()
                    : null;
            boolean outsider = form.get("village").equals(OUTSIDE);
            if (outsider && !onlyForAnEmergency(programmes)) {
                reading.wrong("village", "不在本辖区居住的，只能在急难发生地申请急难型临时救助，其他救助请到居住地申请");
            }
            DivisionCode village = outsider ? code("reliefPlace") : code("village");
            Area area = reading.choice("area", form.get("area"), Area.class);
            var household = new HouseholdFacts(village == null ? own : village,
                    Objects.requireNonNullElse(area, Area.RURAL), form.applied(), programmes, facts,
                    form.isTicked("expensesComplete") ? expenses : null,
                    form.isTicked("assetsComplete") ? assets : null, allObligors, List.of(),
                    programmes.contains(Programme.TEMPORARY_RELIEF)
                            ? relief(outsider ? null : village, expenses)
                            : null,
                    null);
            var content = new ApplicationContent(village, outsider, area, phone(),
                    Reading.tidy(form.get("registeredAt")),
                    Reading.tidy(form.get("residence")), form.get("reason").strip(),
                    new Reasons(Reading.tidy(form.get("lateReason")), Reading.tidy(form.get("reliefSelfPaidReason")),
                            Reading.tidy(form.get("accountReason"))),
                    kin(), members, obligors,
                    account(applicantName), payees(members), unread, form.isTicked("accountCustody"),
                    form.isTicked("truthPromised"),
                    form.isTicked("originalsFiled"),
                    allIncomes, allStatuses, !expenses.isEmpty(), household);
            return new Translation(content, reading.errors());
        }

        private StatedKin kin() {
            return new StatedKin(reading.choice("kinStated", form.get("kinStated"), StatedKin.Answer.class),
                    Reading.tidy(form.get("kinWith")));
        }

        private Set<Programme> programmes() {
            var programmes = EnumSet.noneOf(Programme.class);
            for (Programme programme : Programme.values()) {
                if (form.isTicked("for_" + programme.name())) {
                    programmes.add(programme);
                }
            }
            return programmes;
        }

        /** LS-04: who lives elsewhere may ask here for the emergency that happened here, and for nothing else. */
        private boolean onlyForAnEmergency(Set<Programme> programmes) {
            return programmes.equals(Set.of(Programme.TEMPORARY_RELIEF))
                    && !form.get("reliefType").equals(ReliefType.EXPENDITURE.name());
        }

        private @Nullable DivisionCode code(String field) {
            String code = form.get(field);
            if (code.isEmpty() || code.equals(HOME)) {
                return null;
            }
            if (DivisionCode.problemOf(code) != null) {
                reading.wrong(field, "请从列表中重新选择");
                return null;
            }
            return new DivisionCode(code);
        }

        private @Nullable Phone phone() {
            String typed = form.get("phone");
            if (typed.isBlank()) {
                return null;
            }
            String problem = Phone.problemOf(typed);
            if (problem != null) {
                reading.wrong("phone", problem);
                return null;
            }
            return new Phone(typed);
        }

        private @Nullable PayeeAccount account(String applicantName) {
            String typed = form.get("accountNumber");
            AccountKind kind = reading.choice("accountKind", form.get("accountKind"), AccountKind.class);
            if (typed.isBlank() || kind == null) {
                return null;
            }
            String problem = AccountNumber.problemOf(typed, kind);
            String code = bankCode("accountBankCode", form.get("accountBankCode"));
            if (problem != null) {
                reading.wrong("accountNumber", "全家的收款账户：" + problem);
                unread.add(HOUSEHOLD);
                return null;
            }
            String holder = PersonName.tidy(form.get("accountHolder"));
            String odd = PersonName.holderProblemOf(holder);
            if (odd != null) {
                reading.wrong("accountHolder", odd);
            }
            return new PayeeAccount(new AccountNumber(typed, kind), holder.isEmpty() ? applicantName : holder,
                    Reading.tidy(form.get("accountBank")), code);
        }

        private String bankCode(String field, String typed) {
            String problem = BankCode.problemOf(typed);
            if (problem != null) {
                reading.wrong(field, problem);
            }
            return problem == null ? BankCode.tidy(typed) : "";
        }

        private List<DeclaredPayee> payees(List<DeclaredMember> members) {
            var found = new ArrayList<DeclaredPayee>();
            for (Row row : form.rows("payees")) {
                Integer member = reading.member(row);
                PayeeKind kind = reading.chosen(row.name("kind"), row.get("kind"), PayeeKind.class, "账户归谁");
                AccountKind type = reading.chosen(row.name("accountKind"), row.get("accountKind"), AccountKind.class,
                        "账户类型");
                String code = bankCode(row.name("bankCode"), row.get("bankCode"));
                String holder = PersonName.tidy(row.get("holder"));
                String odd = PersonName.holderProblemOf(holder);
                if (odd != null) {
                    reading.wrong(row.name("holder"), odd);
                }
                if (holder.isEmpty() && kind == PayeeKind.OWN && member != null) {
                    holder = members.get(member - 1).name();
                } else if (holder.isEmpty()) {
                    reading.wrong(row.name("holder"), "请填写户名");
                }
                String problem = type == null ? null : AccountNumber.problemOf(row.get("number"), type);
                if (problem != null) {
                    reading.wrong(row.name("number"), whose(member, row, members) + problem);
                }
                if (problem == null && member != null && kind != null && type != null && !holder.isEmpty()) {
                    found.add(new DeclaredPayee(member, row.place(), kind, new PayeeAccount(
                            new AccountNumber(row.get("number"), type), holder, Reading.tidy(row.get("bank")), code)));
                } else if (member != null) {
                    unread.add(member);
                }
            }
            return found;
        }

        private static String whose(@Nullable Integer member, Row row, List<DeclaredMember> members) {
            String name = member == null ? "" : members.get(member - 1).name();
            return (name.isEmpty() ? "第" + (row.place() + 1) + "行" : name) + "的本人收款账户：";
        }

        /** The event; it happened at home only where somebody said so, or where the place does not matter. */
        private @Nullable ReliefEvent relief(@Nullable DivisionCode home, List<ExpenseLine> bills) {
            ReliefType type = reading.choice("reliefType", form.get("reliefType"), ReliefType.class);
            ReliefCause cause = reading.choice("reliefCause", form.get("reliefCause"), ReliefCause.class);
            LocalDate happened = reading.pastDay("reliefHappened", form.get("reliefHappened"));
            var selfPaid = reading.money("reliefSelfPaid", form.get("reliefSelfPaid"));
            var loss = reading.money("reliefLoss", form.get("reliefLoss"));
            if (type == null || cause == null) {
                return null;
            }
            List<ExpenseLine> borne = bills.stream().filter(bill -> cause.bears(bill.kind())).toList();
            if (type == ReliefType.EXPENDITURE && form.get("reliefSelfPaid").isBlank() && !borne.isEmpty()) {
                selfPaid = borne.stream()
                        .map(bill -> bill.gross().minus(bill.reimbursed()))
                        .reduce(Money.ZERO, Money::plus);
            }
            boolean atHome = type == ReliefType.EXPENDITURE || form.get("reliefPlace").equals(HOME);
            DivisionCode place = atHome ? home : code("reliefPlace");
            String repeat = Reading.tidy(form.get("reliefRepeatReason"));
            Boolean urgent = type == ReliefType.EXPENDITURE ? Boolean.FALSE : reading.answer(form.get("reliefUrgent"));
            return new ReliefEvent(type, cause, happened, place,
                    reading.answer(form.get("reliefConfirmed")), urgent, selfPaid, loss, null, null,
                    repeat.isEmpty() ? null : repeat, FactSource.DECLARED).of(forWhom(type)).ofMigrant(migrant(cause));
        }

        /** The number of the member for whom alone relief is asked (LS-01), or null for the household. */
        private @Nullable Integer forWhom(ReliefType type) {
            String key = form.get("reliefMember");
            if (key.isEmpty()) {
                return null;
            }
            Integer number = numbers.get(key);
            if (type == ReliefType.EXPENDITURE) {
                reading.wrong("reliefMember", "支出型临时救助以全家申请，请改选“全家”");
                return null;
            }
            if (number == null) {
                reading.wrong("reliefMember", "请从列表中重新选择");
            }
            return number;
        }

        private @Nullable Migrant migrant(ReliefCause cause) {
            String typed = form.get("reliefMonths").strip();
            boolean readable = typed.matches("\\d{1,3}");
            if (!typed.isEmpty() && !readable) {
                reading.wrong("reliefMonths", "应为整数，如 3");
            }
            return cause == ReliefCause.UNEMPLOYED_MIGRANT
                    ? new Migrant(reading.answer(form.get("reliefInsured")), readable ? Integer.valueOf(typed) : null)
                    : null;
        }
    }
}
