package org.assistance.web.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Hukou;
import org.assistance.domain.application.PayeeKind;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Types a family of the file into the application form, input by input, as an officer at the counter would. */
final class DemoForm {
    private static final List<String> SELF_CARE = List.of("eats", "dresses", "getsUp", "toilet", "walks", "bathes");
    private static final int SCHOOL_LEAVER = 16;
    private static final int RETIRED = 61;

    private final List<CSVRecord> rows;
    private final Function<String, String> nameOf;
    private final LocalDate today;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<DocumentCategory> proofs = EnumSet.noneOf(DocumentCategory.class);
    private final int number;
    private @Nullable Money relief;

    DemoForm(List<CSVRecord> rows, Function<String, String> nameOf, LocalDate today) {
        this.rows = rows;
        this.nameOf = nameOf;
        this.today = today;
        this.number = Integer.parseInt(rows.getFirst().get("户号"));
    }

    DemoFamily family() {
        CSVRecord first = rows.getFirst();
        var reach = DemoFamily.Reach.labelled(first.get("办到"));
        matter(first);
        for (int at = 0; at < rows.size(); at++) {
            member(at, rows.get(at));
            means(at, rows.get(at));
        }
        // The prepared draft of the worked family's twin is complete; the others still lack what is asked for last.
        if (reach != DemoFamily.Reach.DRAFT || !first.get("申请原因").isEmpty() && rows.size() > 1) {
            List.of("incomesComplete", "statusesComplete", "assetsComplete", "expensesComplete", "obligorsComplete",
                    "truthPromised", "originalsFiled").forEach(box -> fields.put(box, "true"));
            fields.put("kinStated", "NO");
        }
        return new DemoFamily(number, first.get("申请"), reach, new DivisionCode(first.get("村（社区）")), Map.copyOf(fields),
                Set.copyOf(proofs), relief);
    }

    private void matter(CSVRecord first) {
        for (String programme : first.get("项目").split("、")) {
            fields.put("for_" + named(Programme.values(), Programme::shortLabel, programme).name(), "true");
        }
        String home = nameOf.apply(first.get("村（社区）"));
        fields.put("village", first.get("村（社区）"));
        fields.put("area", area(first).name());
        fields.put("phone", "139000%05d".formatted(number));
        fields.put("registeredAt", home + "演示组" + number + "号");
        fields.put("residence", home + "演示组" + number + "号");
        fields.put("reason", first.get("申请原因"));
        fields.put("accountNumber", card(0));
        fields.put("accountHolder", first.get("姓名"));
        fields.put("accountBank", "安庆农村商业银行（演示）");
        if (!first.get("困难").isEmpty()) {
            relief(first.get("困难"));
        }
    }

    private static Area area(CSVRecord row) {
        return row.get("标准").equals("城镇") ? Area.URBAN : Area.RURAL;
    }

    // 支出型 重大疾病 自付18000 救助1400
    private void relief(String event) {
        String[] words = event.split(" ");
        ReliefType type = named(ReliefType.values(), ReliefType::label, words[0]);
        fields.put("reliefType", type.name());
        fields.put("reliefCause", named(ReliefCause.values(), ReliefCause::label, words[1]).name());
        fields.put("reliefUrgent", "false");
        fields.put("reliefConfirmed", "true");
        if (type == ReliefType.EMERGENCY) {
            fields.put("reliefPlace", "HOME");
        } else if (rows.stream().allMatch(row -> row.get("支出").isEmpty())) {
            fields.put("reliefSelfPaidReason", "按医院汇总结算单登记，票据未逐张录入");
        }
        for (int at = 2; at < words.length; at++) {
            String amount = words[at].substring(2);
            switch (words[at].substring(0, 2)) {
                case "自付" -> fields.put("reliefSelfPaid", amount);
                case "损失" -> fields.put("reliefLoss", amount);
                case "救助" -> relief = Money.parse(amount);
                case "立即" -> fields.put("reliefUrgent", "true");
                default -> throw new IllegalArgumentException("困难：" + words[at]);
            }
        }
        proofs.add(DocumentCategory.EVENT);
    }

    private void member(int at, CSVRecord row) {
        String member = "members[" + at + "].";
        var id = new IdNumber(row.get("身份证号码"));
        int age = Months.age(id.birthDate(), today);
        fields.put(member + "name", row.get("姓名"));
        fields.put(member + "idNumber", id.value());
        fields.put(member + "relation", named(Relation.values(), Relation::label, row.get("关系")).name());
        fields.put(member + "hukou",
                (area(rows.getFirst()) == Area.URBAN ? Hukou.LOCAL_URBAN : Hukou.LOCAL_RURAL).name());
        fields.put(member + "health", "HEALTHY");
        fields.put(member + "school", SchoolLevel.NONE.name());
        fields.put(member + "labour", age >= SCHOOL_LEAVER && age < RETIRED ? LabourAbility.FULL.name() : "");
        fields.put(member + "usual", "true");
        fields.put(member + "signed", "true");
        for (String word : words(row.get("状况"))) {
            condition(member, word);
        }
        String[] certificate = row.get("残疾").split(" ");
        if (!certificate[0].isEmpty()) {
            fields.put(member + "certificate", certificate[0]);
            fields.put(member + "certificateExpires", certificate[1]);
            fields.put(member + "care", certificate.length > 2 ? "YES" : "NO");
            fields.put(member + "careSince", certificate.length > 2 ? certificate[2] : "");
        }
        payee(at, row, age);
    }

    // XZ-102: what belongs to one person goes to that person; a child's is drawn by the parent who applies.
    private void payee(int at, CSVRecord row, int age) {
        String asked = rows.getFirst().get("项目");
        boolean cared = asked.contains("特困") && row.get("状况").contains("集中供养");
        boolean own = at > 0 && (asked.contains("补贴") && !row.get("残疾").isEmpty()
                || asked.contains("特困") && row.get("状况").contains("供养"));
        if (!cared && !own) {
            return;
        }
        String payee = "payees[" + at + "].";
        boolean child = !cared && age < SCHOOL_LEAVER;
        fields.put(payee + "member", String.valueOf(at + 1));
        fields.put(payee + "kind", (cared ? PayeeKind.INSTITUTION : child ? PayeeKind.AGENT : PayeeKind.OWN).name());
        fields.put(payee + "number", card(at + 1));
        fields.put(payee + "holder", cared ? "演示特困人员供养服务中心" : child ? rows.getFirst().get("姓名") : row.get("姓名"));
        fields.put(payee + "bank", "安庆农村商业银行（演示）");
        if (child) {
            proofs.add(DocumentCategory.CUSTODY);
        }
    }

    private void condition(String member, String word) {
        switch (word) {
            case "外出务工" -> fields.put(member + "livesTogether", Living.AWAY.name());
            case "体弱" -> fields.put(member + "health", "WEAK");
            case "重病" -> {
                fields.put(member + "health", "SERIOUS");
                fields.put(member + "seriousIllness", "true");
                proofs.add(DocumentCategory.ILLNESS);
            }
            case "半劳力" -> fields.put(member + "labour", LabourAbility.PARTIAL.name());
            case "无劳力" -> fields.put(member + "labour", LabourAbility.NONE.name());
            case "义务教育" -> fields.put(member + "school", SchoolLevel.COMPULSORY.name());
            case "高中" -> fields.put(member + "school", SchoolLevel.UPPER_SECONDARY.name());
            case "大学" -> fields.put(member + "school", SchoolLevel.HIGHER.name());
            case "不能独立" -> fields.put(member + "independence", "DISABILITY");
            case "集中供养" -> supported(member, SupportForm.CENTRALISED);
            case "分散供养" -> supported(member, SupportForm.DISPERSED);
            case "易地搬迁" -> fields.put(member + "ruralTies", RuralTies.RELOCATED.name());
            default -> selfCare(member, word);
        }
    }

    private void supported(String member, SupportForm form) {
        fields.put(member + "supportForm", form.name());
        fields.putIfAbsent(member + "ruralTies",
                (area(rows.getFirst()) == Area.RURAL ? RuralTies.LAND : RuralTies.NONE).name());
    }

    // 自理2: two of the six items cannot be done alone.
    private void selfCare(String member, String word) {
        if (!word.matches("自理[0-6]")) {
            throw new IllegalArgumentException("状况：" + word);
        }
        fields.put(member + "selfCareAssessed", "true");
        SELF_CARE.subList(0, word.charAt(2) - '0').forEach(item -> fields.put(member + item, "true"));
    }

    private void means(int at, CSVRecord row) {
        for (String word : row.get("收入").split("；")) {
            lines("incomes", at, word, (line, parts) -> {
                fields.put(line + "kind", named(IncomeKind.values(), IncomeKind::label, parts[0]).name());
                fields.put(line + "amount", parts[1]);
                note(line, parts);
            });
        }
        lines("assets", at, row.get("财产"), (line, parts) -> {
            fields.put(line + "kind", named(AssetKind.values(), AssetKind::label, parts[0]).name());
            fields.put(line + "value", parts[1]);
        });
        lines("expenses", at, row.get("支出"), (line, parts) -> {
            fields.put(line + "kind", named(ExpenseKind.values(), ExpenseKind::label, parts[0]).name());
            fields.put(line + "per", "TOTAL");
            fields.put(line + "gross", parts[1].substring(0, parts[1].indexOf('/')));
            fields.put(line + "reimbursed", parts[1].substring(parts[1].indexOf('/') + 1));
            note(line, parts);
            proofs.add(DocumentCategory.EXPENSE);
        });
        lines("obligors", at, row.get("义务人"), (line, parts) -> {
            fields.put(line + "relation", named(Relation.values(), Relation::label, parts[0]).name());
            fields.put(line + "name", parts[1]);
            fields.put(line + "idNumber", parts[2]);
            fields.put(line + "consent", "SIGNED");
            fields.put(line + "state", named(ObligorState.values(), ObligorState::label, parts[3]).name());
            fields.put(line + "income", parts[4]);
            fields.put(line + "held", "NONE");
            fields.put(line + "basis", SupportBasis.NONE.name());
            fields.put(line + "assetsWithinRule", "true");
        });
    }

    private void note(String line, String[] parts) {
        if (parts.length > 2) {
            fields.put(line + "note", parts[2]);
        }
    }

    private interface Line {
        void type(String line, String[] parts);
    }

    private void lines(String list, int member, String text, Line line) {
        if (!text.isEmpty()) {
            int next = 0;
            while (fields.containsKey(list + "[" + next + "].member")) {
                next++;
            }
            String row = list + "[" + next + "].";
            fields.put(row + "member", String.valueOf(member + 1));
            line.type(row, text.split(" "));
        }
    }

    /** A card of the family: 0 for the household's, else a member's. */
    private String card(int at) {
        String start = "621799010%d%08d".formatted(1 + at, number);
        for (int last = 0; last < 10; last++) {
            if (AccountNumber.luhn(start + last)) {
                return start + last;
            }
        }
        throw new IllegalStateException(start);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static <E> E named(E[] values, Function<E, String> label, String text) {
        for (E value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("不认识的词：" + text);
    }
}
