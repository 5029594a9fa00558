package org.assistance.web.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assistance.domain.application.Signature;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Months;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The application form as typed: strings only, right or wrong, by the names of the inputs; repeated parts are rows such
 * as {@code members[0]}. {@link Translation} turns it into an application.
 *
 * @param typed what was typed, by the name of the input
 * @param today the day on which it is shown
 * @param masks whether numbers are shown masked, since they were filled in and not typed
 */
public record ApplicationForm(Map<String, String> typed, LocalDate today, boolean masks) {
    /** The repeated parts, each with the inputs that tell a used row from an empty one. */
    private static final Map<String, List<String>> TELLING = Map.of("members", List.of("name", "idNumber"),
            "statuses", List.of("kind", "amount", "from", "to"), "incomes", List.of("kind", "amount", "costs", "note"),
            "outflows", List.of("kind", "amount"), "payees", List.of("number", "holder"), "assets",
            List.of("kind", "value", "exemption", "note"), "expenses", List.of("kind", "gross", "reimbursed", "note"),
            "obligors", List.of("name", "idNumber", "relation", "paid", "householdIncome"));

    private static final int WINDOW = 12;

    public ApplicationForm {
        typed = Map.copyOf(typed);
    }

    /** What somebody types himself. */
    public ApplicationForm(Map<String, String> typed, LocalDate today) {
        this(typed, today, false);
    }

    /** One input as typed, or what the page offers while nothing is typed. */
    public String get(String field) {
        String text = typed.getOrDefault(field, "");
        if (!text.isEmpty()) {
            return text;
        }
        return switch (field) {
            case "appliedOn" -> today.toString();
            case "accountKind" -> "BANK_CARD";
            default -> "";
        };
    }

    /** The telephone or the family's account as this form shows it. */
    public String number(String field) {
        return masks ? NumbersLeftAlone.masked(field, get(field)) : get(field);
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String field) {
        return get(field).equals("true");
    }

    /** The day of the application as typed, today while it is not a date. */
    LocalDate applied() {
        return Objects.requireNonNullElse(Typed.dayOf(get("appliedOn")), today);
    }

    /** The rows that hold something, in their order. */
    public List<Row> rows(String list) {
        return indexed(list).stream().filter(row -> !row.isBlank()).toList();
    }

    /** The rows to show: those typed, and an empty one where {@code add} asks for it or there is none of the members. */
    public List<Row> shown(String list, String add) {
        List<Row> rows = new ArrayList<>(indexed(list));
        if (list.equals(add) || rows.isEmpty() && list.equals("members")) {
            int next = rows.stream().mapToInt(row -> Integer.parseInt(row.index()) + 1).max().orElse(0);
            rows.add(new Row(this, list, String.valueOf(next), Map.of()));
        }
        return rows;
    }

    /** The empty row from which the browser makes new ones. */
    public Row pattern(String list) {
        return new Row(this, list, "INDEX", Map.of());
    }

    private List<Row> indexed(String list) {
        Map<Integer, Map<String, String>> byIndex = new TreeMap<>();
        String start = list + "[";
        typed.forEach((name, text) -> {
            int end = name.indexOf("].");
            if (name.startsWith(start) && end > 0) {
                byIndex.computeIfAbsent(Integer.valueOf(name.substring(start.length(), end)), _ -> new TreeMap<>())
                        .put(name.substring(end + 2), text);
            }
        });
        return byIndex.entrySet()
                .stream()
                .map(row -> new Row(this, list, row.getKey().toString(), row.getValue()))
                .collect(Collectors.toList());
    }

    /**
     * One row of a repeated part.
     *
     * @param form the form it belongs to
     * @param list the part, for example {@code members}
     * @param index its place from 0, or {@code INDEX} in the pattern
     * @param values what was typed, by the last part of the input's name
     */
    public record Row(ApplicationForm form, String list, String index, Map<String, String> values) {
        /** The name of one of its inputs. */
        public String name(String input) {
            return list + "[" + index + "]." + input;
        }

        /** One of its inputs as typed, or what the page offers while nothing is typed. */
        public String get(String input) {
            String text = values.getOrDefault(input, "");
            return text.isEmpty() ? offered(input) : text;
        }

        /** An identity, certificate or account number as this form shows it. */
        public String number(String input) {
            return form.masks ? NumbersLeftAlone.masked(input, get(input)) : get(input);
        }

        /** The day of birth that the page's script cannot read off a masked number; null where it can. */
        public @Nullable LocalDate born() {
            String typed = get("idNumber");
            return form.masks && IdNumber.problemOfEither(typed) == null ? new IdNumber(typed).birthDate() : null;
        }

        /** Whether a box is ticked. */
        public boolean isTicked(String input) {
            return get(input).equals("true");
        }

        /** The codes of the departments' data ticked as struck out of the authorisation. */
        public Set<String> struck() {
            return values.keySet()
                    .stream()
                    .filter(input -> input.startsWith(Signature.STRUCK) && isTicked(input))
                    .map(input -> input.substring(Signature.STRUCK.length()))
                    .collect(Collectors.toSet());
        }

        /** Whether it is the applicant's. */
        public boolean isFirst() {
            return index.equals("0");
        }

        /** Its place from 0; the pattern has none. */
        public int place() {
            return Integer.parseInt(index);
        }

        /** What looks odd about the identity number though it is right, or null (DF-03). */
        public @Nullable String oddNumber() {
            String typed = get("idNumber");
            return IdNumber.problemOfEither(typed) == null ? new IdNumber(typed).warning() : null;
        }

        boolean isBlank() {
            return TELLING.getOrDefault(list, List.of())
                    .stream()
                    .allMatch(input -> values.getOrDefault(input, "").isBlank());
        }

        private String offered(String input) {
            Months window = Months.before(form.applied(), WINDOW);
            return switch (input) {
                case "key" -> index.equals("INDEX") ? "" : String.valueOf(place() + 1);
                case "relation" -> list.equals("members") && isFirst() ? "SELF" : "";
                case "from" -> list.equals("statuses") ? "" : month(window.from());
                case "to" -> list.equals("statuses") ? "" : month(window.to());
                case "accountKind" -> "BANK_CARD";
                case "per" -> "MONTH";
                case "count" -> "1";
                default -> "";
            };
        }

        private static String month(YearMonth month) {
            return month.toString();
        }
    }
}
