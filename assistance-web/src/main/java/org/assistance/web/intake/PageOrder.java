package org.assistance.web.intake;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.web.layout.FieldErrors;

/** The order in which the inputs stand on the form's page, so that the list of faults is worked off from top to bottom. */
final class PageOrder {
    /** Single inputs and repeated parts, from the top. */
    static final List<String> PAGE = List.of("correctionReason", "programmes", "appliedOn", "village", "area", "phone",
            "lateReason", "registeredAt", "residence", "reason", "members", "gone", "statuses", "statusesComplete",
            "incomes",
            "incomesComplete", "outflows", "assets", "assetsComplete", "expenses", "expensesComplete", "obligors",
            "obligorsComplete", "reliefType", "reliefCause", "reliefHappened", "reliefPlace", "reliefConfirmed",
            "reliefSelfPaid", "reliefSelfPaidReason", "reliefLoss", "reliefUrgent", "reliefMember", "reliefInsured",
            "reliefMonths",
            "reliefRepeatReason", "accountKind",
            "accountNumber",
            "accountHolder", "accountBank", "accountBankCode", "accountReason", "accountCustody", "payees",
            "originalsFiled", "kinStated", "kinWith", "truthPromised",
            "documents");
    /** The inputs of a member's card. */
    static final List<String> MEMBER = List.of("name", "idNumber", "relation", "hukou", "labour", "school", "health",
            "certificate", "usual", "livesTogether", "independence", "seriousIllness", "exclusion",
            "certificateIssued", "certificateExpires", "care", "careSince", "movedOut", "detail1", "detail2", "detail3",
            "work", "workBegan", "taperedBefore", "fixedIncome", "livesAlone", "returnedOverseas", "veteran",
            "singleParent", "hardshipsNone",
            "supportForm",
            "ruralTies", "capacity", "selfCareAssessed", "selfCareOn", "selfCareBy", "signed", "signedOn", "signedBy",
            "guardian");
    /** The inputs of an obligor's card. */
    static final List<String> OBLIGOR = List.of("name", "idNumber", "relation", "member", "basis", "paid", "paidFrom",
            "paidTo", "held",
            "householdIncome", "householdSize", "consent", "signedOn", "state", "income", "assetsWithinRule",
            "certificate", "certificateExpires");
    /** The inputs of the other rows. */
    private static final List<String> ROW = List.of("kind", "member", "amount", "value", "count", "area", "gross",
            "reimbursed", "per", "from", "to", "full", "costs", "exemption", "reason", "on", "note", "looked",
            "accountKind", "number", "holder",
            "bank",
            "bankCode");

    private static final Pattern IN_ROW = Pattern.compile("([a-zA-Z]+)\\[(\\d+)]\\.(\\w+)");

    private PageOrder() {}

    /** The same faults, from the top of the page to its foot. */
    static FieldErrors sorted(FieldErrors errors) {
        var sorted = new FieldErrors();
        errors.getItems()
                .stream()
                .sorted(Comparator.comparing((FieldErrors.Item item) -> place(item.field())))
                .forEach(item -> sorted.add(item.field(), item.sentence()));
        return sorted;
    }

    /** Where an input stands: its part, its row, its place in the row. */
    private static long place(String field) {
        Matcher row = IN_ROW.matcher(field);
        if (!row.matches()) {
            return at(PAGE, field.split("\\.", 2)[0]) * 1_000_000L;
        }
        List<String> inputs = switch (row.group(1)) {
            case "members" -> MEMBER;
            case "obligors" -> OBLIGOR;
            default -> ROW;
        };
        return at(PAGE, row.group(1)) * 1_000_000L + Long.parseLong(row.group(2)) * 1_000 + at(inputs, row.group(3));
    }

    private static int at(List<String> list, String name) {
        int at = list.indexOf(name);
        return at < 0 ? list.size() : at;
    }
}
