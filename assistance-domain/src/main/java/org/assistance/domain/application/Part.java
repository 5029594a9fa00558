package org.assistance.domain.application;

/** The parts of an application, in the order in which they are asked. */
public enum Part {
    MATTER("申请事项"),
    MEMBERS("家庭成员"),
    INCOME("家庭收入"),
    ASSETS("家庭财产"),
    EXPENSES("刚性支出"),
    OBLIGORS("赡养、抚养、扶养义务人"),
    RELIEF("临时救助困难情形"),
    ACCOUNT("收款账户"),
    CONSENT("授权与承诺"),
    PROOFS("证明材料");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** The heading. */
    public String label() {
        return label;
    }

    /** The anchor of the part on the form's page. */
    public String anchor() {
        return "part-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The part in which an input of the form stands, by its name. */
    public static Part of(String field) {
        return switch (field.split("[.\\[]", 2)[0]) {
            case "members", "gone" -> MEMBERS;
            case "statuses", "statusesComplete" -> MEMBERS;
            case "incomes", "outflows", "incomesComplete" -> INCOME;
            case "assets", "assetsComplete" -> ASSETS;
            case "expenses", "expensesComplete" -> EXPENSES;
            case "obligors", "obligorsComplete" -> OBLIGORS;
            case "truthPromised", "originalsFiled", "kinStated", "kinWith" -> CONSENT;
            case "payees" -> ACCOUNT;
            case "documents" -> PROOFS;
            default -> field.startsWith("relief") ? RELIEF : field.startsWith("account") ? ACCOUNT : MATTER;
        };
    }
}
