package org.assistance.domain.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a review takes over from the declaration before (复核带入): the lines of income with their months moved on, each marked as
 * not yet confirmed; what a confirmed correction put right in place of what was declared; and the papers signed then, with their own day.
 */
final class Carried {
    /** The input that marks a line as taken over. */
    static final String MARK = "carried";

    private static final Pattern IN_ROW = Pattern.compile("([a-z]+)\\[(\\d{1,2})]\\.(\\w+)");
    private static final int WINDOW = 12;

    private final Map<String, String> fields;
    private final LocalDate before;
    private final LocalDate now;

    /**
     * @param typed the fields of the form before
     * @param before the day of the application then
     * @param now the day of the review
     */
    Carried(Map<String, String> typed, LocalDate before, LocalDate now) {
        this.fields = new TreeMap<>(typed);
        this.before = before;
        this.now = now;
    }

    /** The fields of the review's form. */
    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Puts what is known by corrections in place of what was declared, list by list and member by member where they differ. */
    Carried corrected(HouseholdFacts assessed, HouseholdFacts known) {
        for (MemberFacts is : known.members()) {
            MemberFacts was = assessed.members()
                    .stream()
                    .filter(one -> one.number() == is.number())
                    .findFirst()
                    .orElse(is);
            String key = key(is.number());
            if (is.incomes() != null && !is.incomes().equals(was.incomes())) {
                remove("incomes", key);
                is.incomes()
                        .stream()
                        .filter(line -> line.source() != FactSource.IMPUTED)
                        .forEach(line -> add("incomes", income(key, line)));
            }
            if (is.outflows() != null && !is.outflows().equals(was.outflows())) {
                remove("outflows", key);
                is.outflows().forEach(line -> add("outflows", outflow(key, line)));
            }
        }
        List<AssetLine> assets = known.assets();
        if (assets != null && !assets.equals(assessed.assets())) {
            remove("assets", null);
            assets.forEach(line -> add("assets", asset(line)));
        }
        List<ExpenseLine> expenses = known.expenses();
        if (expenses != null && !expenses.equals(assessed.expenses())) {
            remove("expenses", null);
            expenses.forEach(line -> add("expenses", expense(line)));
        }
        return this;
    }

    /** Moves the months of what still ran on into the review's window, and marks each line of income. */
    Carried moved() {
        Months old = Months.before(before, WINDOW);
        Months window = Months.before(now, WINDOW);
        for (String list : List.of("incomes", "outflows", "expenses")) {
            for (int row : rows(list)) {
                YearMonth from = month(name(list, row, "from"), old.from());
                YearMonth to = month(name(list, row, "to"), old.to());
                boolean runs = !list.equals("expenses") && to.equals(old.to());
                fields.put(name(list, row, "from"),
                        (runs && from.equals(old.from()) ? window.from() : from).toString());
                fields.put(name(list, row, "to"), (runs ? window.to() : to).toString());
                if (list.equals("incomes")) {
                    fields.put(name(list, row, MARK), "true");
                    fields.remove(name(list, row, "looked"));
                }
            }
        }
        return this;
    }

    /** The authorisations that stand keep their own day and signer; of one that ended, another is to be signed. */
    Carried signed(Application last, List<Authorisation> authorisations) {
        for (int row : rows("members")) {
            Optional<Authorisation> standing = person(row)
                    .flatMap(number -> last.members()
                            .stream()
                            .filter(member -> member.person().idNumber().equals(number))
                            .findFirst())
                    .flatMap(member -> authorisations.stream()
                            .filter(one -> one.personId().equals(Optional.of(member.person().id())))
                            .filter(one -> one.standsOn(now))
                            .findFirst());
            fields.remove(name("members", row, "signed"));
            fields.remove(name("members", row, "signedOn"));
            fields.keySet().removeIf(field -> field.startsWith(name("members", row, Signature.STRUCK)));
            standing.ifPresent(one -> {
                fields.put(name("members", row, "signed"), "true");
                fields.put(name("members", row, "signedOn"), one.signedOn().toString());
                fields.put(name("members", row, "signedBy"), one.signedBy().name());
                one.struck()
                        .sources()
                        .forEach(source -> fields.put(name("members", row, Signature.STRUCK + source), "true"));
                one.guardianName().ifPresent(guardian -> fields.put(name("members", row, "guardian"), guardian));
            });
        }
        for (int row : rows("obligors")) {
            if (fields.getOrDefault(name("obligors", row, "consent"), "").equals("SIGNED")) {
                fields.putIfAbsent(name("obligors", row, "signedOn"), before.toString());
            }
        }
        return this;
    }

    private Optional<IdNumber> person(int row) {
        String typed = fields.getOrDefault(name("members", row, "idNumber"), "");
        return IdNumber.problemOfEither(typed) == null ? Optional.of(new IdNumber(typed)) : Optional.empty();
    }

    /** The key by which rows name a member: the members have their numbers in the order of the cards. */
    private String key(int number) {
        List<Integer> cards = rows("members");
        int row = number <= cards.size() ? cards.get(number - 1) : number - 1;
        return fields.getOrDefault(name("members", row, "key"), String.valueOf(row + 1));
    }

    /** The rows of a list that say something, in their order. */
    private List<Integer> rows(String list) {
        var rows = new TreeMap<Integer, Boolean>();
        fields.forEach((name, text) -> {
            Matcher row = IN_ROW.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                boolean tells = list.equals("members") || list.equals("obligors")
                        ? row.group(3).equals("name") || row.group(3).equals("idNumber")
                        : row.group(3).equals("kind") || row.group(3).equals("amount") || row.group(3).equals("gross");
                rows.merge(Integer.valueOf(row.group(2)), tells && !text.isBlank(), Boolean::logicalOr);
            }
        });
        return rows.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    /** Removes the rows of a list, those of one member alone where one is named. */
    private void remove(String list, @Nullable String key) {
        for (int row : rows(list)) {
            String whose = fields.getOrDefault(name(list, row, "member"), rows("members").size() == 1 ? key(1) : "");
            if (key == null || key.equals(whose)) {
                fields.keySet().removeIf(name -> name.startsWith(list + "[" + row + "]."));
            }
        }
    }

    private void add(String list, Map<String, String> inputs) {
        int row = fields.keySet()
                .stream()
                .map(IN_ROW::matcher)
                .filter(name -> name.matches() && name.group(1).equals(list))
                .mapToInt(name -> Integer.parseInt(name.group(2)) + 1)
                .max()
                .orElse(0);
        inputs.forEach((input, text) -> fields.put(name(list, row, input), text));
    }

    private static Map<String, String> income(String key, IncomeLine line) {
        Map<String, String> inputs = spanned(key, line.kind().name(), line.span(), line.note());
        inputs.put("amount", line.amount().plain());
        inputs.put("per", "TOTAL");
        if (line.costs().positive()) {
            inputs.put("costs", line.costs().plain());
        }
        return inputs;
    }

    private static Map<String, String> outflow(String key, OutflowLine line) {
        Map<String, String> inputs = spanned(key, line.kind().name(), line.span(), line.note());
        inputs.put("amount", line.amount().plain());
        inputs.put("per", "TOTAL");
        return inputs;
    }

    private Map<String, String> expense(ExpenseLine line) {
        Map<String, String> inputs = spanned(line.member() == null ? "" : key(line.member()), line.kind().name(),
                line.span(), line.note());
        inputs.put("gross", line.gross().plain());
        inputs.put("reimbursed", line.reimbursed().plain());
        return inputs;
    }

    private Map<String, String> asset(AssetLine line) {
        var inputs = new HashMap<String, String>();
        inputs.put("member", key(line.member()));
        inputs.put("kind", line.kind().name());
        inputs.put("count", String.valueOf(Objects.requireNonNullElse(line.count(), 1)));
        if (line.value() != null) {
            inputs.put("value", line.value().plain());
        }
        if (line.exemption() != null) {
            inputs.put("exemption", line.exemption().name());
        }
        if (line.note() != null) {
            inputs.put("note", line.note());
        }
        return inputs;
    }

    private static Map<String, String> spanned(String key, String kind, Months span, @Nullable String note) {
        var inputs = new HashMap<>(Map.of("member", key, "kind", kind, "from", span.from().toString(), "to",
                span.to().toString()));
        if (note != null) {
            inputs.put("note", note);
        }
        return inputs;
    }

    private YearMonth month(String field, YearMonth offered) {
        try {
            return YearMonth.parse(fields.getOrDefault(field, ""));
        } catch (DateTimeParseException notTyped) {
            return offered;
        }
    }

    private static String name(String list, int row, String input) {
        return list + "[" + row + "]." + input;
    }
}
