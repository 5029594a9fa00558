package org.assistance.web.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Part;
import org.assistance.domain.application.Signature;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.jspecify.annotations.Nullable;

/** The inputs of the form and what is chosen in them, in the words of the page, for sentences about them. */
final class FieldNames {
    private static final Pattern IN_ROW = Pattern.compile("([a-zA-Z]+)\\[(\\d+)]\\.(\\w+)");
    private static final String PROGRAMME = "for_";
    private static final String DOCUMENTS = "documents.";

    private static final Map<String, String> SINGLE = Map.ofEntries(Map.entry("correctionReason", "更正的原因和依据"),
            Map.entry("programmes", "申请的救助项目"), Map.entry("payees", "本人收款账户"),
            Map.entry("appliedOn", "申请日期"), Map.entry("village", "居住的村（社区）"), Map.entry("area", "按城镇还是农村标准"),
            Map.entry("phone", "联系电话"), Map.entry("lateReason", "晚登记的原因"), Map.entry("registeredAt", "户籍地址"),
            Map.entry("residence", "居住地址"), Map.entry("reason", "申请原因"), Map.entry("statusesComplete", "没有其他救助和补贴"),
            Map.entry("incomesComplete", "没有其他收入"), Map.entry("assetsComplete", "没有其他财产"),
            Map.entry("expensesComplete", "没有其他刚性支出"), Map.entry("obligorsComplete", "没有其他义务人"),
            Map.entry("reliefType", "类型"), Map.entry("reliefCause", "困难原因"), Map.entry("reliefHappened", "发生日期"),
            Map.entry("reliefPlace", "急难发生地"), Map.entry("reliefConfirmed", "情形已核实"),
            Map.entry("reliefSelfPaid", "扣除报销后自付费用"), Map.entry("reliefSelfPaidReason", "自付费用不一致的理由"),
            Map.entry("reliefLoss", "财产等损失"), Map.entry("reliefUrgent", "需要立即救助"),
            Map.entry("reliefRepeatReason", "再次申请的理由"), Map.entry("reliefMember", "为谁申请"),
            Map.entry("reliefInsured", "参加失业保险"), Map.entry("reliefMonths", "连续没有收入的月数"),
            Map.entry("accountKind", "账户类型"),
            Map.entry("accountNumber", "账号"), Map.entry("accountHolder", "户名"), Map.entry("accountBank", "开户银行"),
            Map.entry("accountBankCode", "联行号"), Map.entry("accountReason", "共用账号的原因"),
            Map.entry("accountCustody", "账户由他人代领"), Map.entry("originalsFiled", "原件已存档"),
            Map.entry("kinStated", "与经办人员、村（居）委会成员有近亲属关系"),
            Map.entry("kinWith", "近亲属是谁"), Map.entry("truthPromised", "如实申报承诺"));

    private static final Map<String, String> LISTS = Map.of("members", "家庭成员", "statuses", "已享受的救助", "incomes", "收入",
            "outflows", "转移支出", "assets", "财产", "expenses", "刚性支出", "obligors", "义务人", "payees", "本人收款账户",
            "gone", "不再申报的成员");

    private static final Map<String, String> INPUTS = Map.ofEntries(Map.entry("name", "姓名"),
            Map.entry("idNumber", "身份证号"), Map.entry("relation", "关系"), Map.entry("hukou", "户籍"),
            Map.entry("labour", "劳动能力"), Map.entry("school", "在校情况"), Map.entry("health", "健康状况"),
            Map.entry("certificate", "残疾人证号"), Map.entry("usual", "均为通常情形"), Map.entry("livesTogether", "共同生活"),
            Map.entry("independence", "独立生活"), Map.entry("seriousIllness", "重特大疾病"),
            Map.entry("exclusion", "不计入家庭的情形"), Map.entry("certificateIssued", "发证日期"),
            Map.entry("certificateExpires", "有效期截止"), Map.entry("care", "需要长期照护"),
            Map.entry("careSince", "需要照护起始日"), Map.entry("detail1", "多重残疾之一"), Map.entry("detail2", "多重残疾之二"),
            Map.entry("detail3", "多重残疾之三"), Map.entry("supportForm", "特困供养方式"),
            Map.entry("ruralTies", "承包地、集体收益和易地搬迁"),
            Map.entry("selfCareAssessed", "已完成六项评估"), Map.entry("selfCareOn", "评估日期"),
            Map.entry("selfCareBy", "评估人"), Map.entry("capacity", "民事行为能力"), Map.entry("work", "有无工作"),
            Map.entry("workBegan", "现工作开始的月份"), Map.entry("taperedBefore", "这次就业渐退过"),
            Map.entry("fixedIncome", "有无固定收入"), Map.entry("movedOut", "户籍迁出日期"),
            Map.entry("livesAlone", "独居"), Map.entry("returnedOverseas", "归侨"), Map.entry("veteran", "退役军人"),
            Map.entry("singleParent", "单亲家庭"), Map.entry("hardshipsNone", "都不属于"), Map.entry("signed", "已签署核对授权书"),
            Map.entry("signedOn", "签署日期"), Map.entry("signedBy", "由谁签署"), Map.entry("guardian", "监护人姓名"),
            Map.entry("looked", "已核实"), Map.entry("reason", "原因"), Map.entry("on", "日期"),
            Map.entry("kind", "种类"), Map.entry("full", "儿童补贴的发放方式"), Map.entry("member", "成员"),
            Map.entry("amount", "金额"), Map.entry("value", "价值"),
            Map.entry("count", "数量"), Map.entry("area", "住房建筑面积"), Map.entry("gross", "支出总额"),
            Map.entry("reimbursed", "已报销、减免"),
            Map.entry("per", "每月或者合计"), Map.entry("from", "开始"), Map.entry("to", "截止"), Map.entry("costs", "成本"),
            Map.entry("exemption", "申请豁免"), Map.entry("note", "说明"), Map.entry("accountKind", "账户类型"),
            Map.entry("number", "账号"), Map.entry("holder", "户名"), Map.entry("bank", "开户银行"),
            Map.entry("bankCode", "联行号"), Map.entry("basis", "赡养费依据"), Map.entry("paid", "每月支付"),
            Map.entry("paidFrom", "给付起月"),
            Map.entry("paidTo", "给付止月"),
            Map.entry("held", "享受救助"), Map.entry("householdIncome", "家庭年收入"), Map.entry("householdSize", "家庭人数"),
            Map.entry("consent", "核对授权书"), Map.entry("state", "行为能力"), Map.entry("income", "本人年收入"),
            Map.entry("assetsWithinRule", "财产符合规定"));

    private FieldNames() {}

    /** Where an input stands and what it is called: 申请事项“居住地址”, 家庭成员第2行“姓名”; the part alone when it has no name. */
    static String of(String field) {
        if (field.startsWith(PROGRAMME)) {
            return Part.MATTER.label() + programme(field.substring(PROGRAMME.length()));
        }
        Matcher row = IN_ROW.matcher(field);
        if (row.matches()) {
            return LISTS.getOrDefault(row.group(1), Part.of(field).label()) + "第" + (Integer.parseInt(row.group(2)) + 1)
                    + "行" + quoted(inRow(row.group(3)));
        }
        return Part.of(field).label() + quoted(SINGLE.get(field));
    }

    /** What an input or a paper is called, without where it stands; the part's name for one without a name. */
    static String input(String field) {
        if (field.startsWith(DOCUMENTS)) {
            return DocumentCategory.valueOf(field.substring(DOCUMENTS.length())).label();
        }
        Matcher row = IN_ROW.matcher(field);
        String name = row.matches() ? inRow(row.group(3)) : SINGLE.get(field);
        return name == null ? Part.of(field).label() : name;
    }

    private static @Nullable String inRow(String input) {
        return input.startsWith(Signature.STRUCK) ? "核对授权书上划去的项目" : INPUTS.get(input);
    }

    private static String quoted(@Nullable String name) {
        return name == null ? "" : "“" + name + "”";
    }

    private static String programme(String name) {
        for (Programme programme : Programme.values()) {
            if (programme.name().equals(name)) {
                return quoted(programme.label());
            }
        }
        return "";
    }

    /** What is typed or chosen there, as the page shows it: 有劳动能力 for {@code FULL}, 勾选 for a ticked box. */
    static String shown(String field, String text) {
        Matcher row = IN_ROW.matcher(field);
        String input = row.matches() ? row.group(3) : field;
        for (Choice choice : choices(row.matches() ? row.group(1) : "", input)) {
            if (choice.value().equals(text)) {
                return choice.label();
            }
        }
        if (text.equals("true")) {
            return "勾选";
        }
        return (input.equals("member") || input.equals("reliefMember")) && text.matches("\\d{1,2}")
                ? "第" + text + "名成员"
                : text;
    }

    private static List<Choice> choices(String list, String input) {
        var all = new Choices();
        return switch (input) {
            case "area" -> all.areas();
            case "village", "reliefPlace" -> List.of(new Choice(Translation.OUTSIDE, "外地居住"),
                    new Choice(Translation.HOME, "同居住地"));
            case "reliefType" -> all.reliefTypes();
            case "reliefCause" -> all.reliefCauses();
            case "reliefConfirmed", "reliefUrgent", "reliefInsured", "seriousIllness", "assetsWithinRule" ->
                all.yesNo();
            case "kinStated" -> all.kin();
            case "accountKind" -> all.accounts();
            case "relation" -> all.relations();
            case "hukou" -> all.hukou();
            case "labour" -> all.labour();
            case "school" -> all.schools();
            case "health" -> all.health();
            case "livesTogether" -> all.living();
            case "independence" -> all.independence();
            case "exclusion" -> all.exclusions();
            case "care" -> all.care();
            case "detail1", "detail2", "detail3" -> all.impairments();
            case "supportForm" -> all.supportForms();
            case "ruralTies" -> all.ruralTies();
            case "capacity" -> all.capacities();
            case "work" -> all.work();
            case "fixedIncome" -> all.fixedIncome();
            case "taperedBefore" -> all.tapered();
            case "full" -> all.full();
            case "signedBy" -> all.signers();
            case "per" -> all.per();
            case "exemption" -> all.exemptions();
            case "basis" -> all.bases();
            case "held" -> all.heldByObligor();
            case "consent" -> all.consents();
            case "state" -> all.states();
            case "kind" -> kinds(list, all);
            default -> List.of();
        };
    }

    private static List<Choice> kinds(String list, Choices all) {
        return switch (list) {
            case "statuses" -> all.held();
            case "incomes" -> all.incomes();
            case "outflows" -> all.outflows();
            case "assets" -> all.assets();
            case "expenses" -> all.expenses();
            case "payees" -> all.payees();
            default -> List.of();
        };
    }
}
