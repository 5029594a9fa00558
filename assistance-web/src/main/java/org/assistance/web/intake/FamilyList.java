package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.DeclaredMember;
import org.assistance.domain.application.Missing;

/**
 * What the family must bring, sign or tell, in words for the family; what the clerk has yet to type is never on it
 * (一次性补正; 2.4 step 3).
 */
final class FamilyList {
    /** What becomes of what is missing. */
    enum Kind {
        BRING("请带来"),
        SIGN("请来签字"),
        TELL("请来说明，或者打电话告诉我们");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The heading. */
        public String label() {
            return label;
        }
    }

    private static final Map<String, String> PAPERS = Map.of("EXPENSE", "医疗、教育等大额支出的票据或者结算单", "EVENT",
            "能说明困难情况的材料：事故认定书、受灾证明、诊断证明或者费用票据", "SUPPORT", "赡养（抚养、扶养）协议或者法院判决书", "CUSTODY", "由别人代领的，代领（代管）协议", "DEATH",
            "去世成员的死亡医学证明、火化证或者户口注销证明",
            "ILLNESS", "重特大疾病的认定书或者诊断证明", "INCOME", "收入证明");
    private static final Map<String, String> DECLARED = Map.of("incomesComplete", "全家每个人的收入：做什么、多长时间、多少钱；没有的也请说明",
            "assetsComplete", "家里的存款、车辆、房屋、经营等财产；没有的也请说明", "expensesComplete", "家里必须花的大额支出（看病、上学、残疾照护等）；没有的也请说明",
            "statusesComplete", "家里有没有人正在享受其他救助或者补贴", "obligorsComplete", "不住在一起的父母、子女等有赡养、抚养、扶养义务的人有哪些；没有的也请说明");
    private static final Map<String, String> ABOUT = Map.ofEntries(Map.entry("relation", "与申请人的关系"),
            Map.entry("hukou", "户口在哪里"), Map.entry("livesTogether", "是不是住在一起"), Map.entry("usual", "是不是住在一起、身体状况"),
            Map.entry("health", "身体状况"), Map.entry("labour", "能不能劳动"), Map.entry("school", "是不是在上学"),
            Map.entry("independence", "能不能独立生活"), Map.entry("care", "要不要人长期照护、从什么时候开始"),
            Map.entry("supportForm", "愿意住到供养机构还是在家供养"), Map.entry("ruralTies", "有没有承包地或者村集体分红、是不是易地扶贫搬迁户"),
            Map.entry("work", "有没有工作"), Map.entry("workBegan", "现在的工作从哪个月开始"),
            Map.entry("taperedBefore", "这次就业以前有没有领过渐退期的低保"), Map.entry("fixedIncome", "有没有固定收入"),
            Map.entry("hardshipsNone", "是不是独居、归侨、退役军人或者单亲家庭"), Map.entry("name", "姓名"));

    private final ApplicationContent content;
    private final Map<Kind, Set<String>> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> topics = new LinkedHashMap<>();

    private FamilyList(ApplicationContent content) {
        this.content = content;
        for (Kind kind : Kind.values()) {
            lines.put(kind, new LinkedHashSet<>());
        }
    }

    /** The lines by what is to be done; kinds with nothing to do are left out, so that all may be empty. */
    static Map<Kind, List<String>> of(ApplicationContent content, List<Missing> missing) {
        var list = new FamilyList(content);
        missing.forEach(list::take);
        list.topics.forEach((who, asked) -> list.add(Kind.TELL, who + "：" + String.join("、", asked)));
        var answer = new LinkedHashMap<Kind, List<String>>();
        list.lines.forEach((kind, texts) -> {
            if (!texts.isEmpty()) {
                answer.put(kind, new ArrayList<>(texts));
            }
        });
        return answer;
    }

    private void take(Missing lack) {
        String field = lack.field();
        if (field.startsWith("documents.")) {
            String paper = PAPERS.get(field.substring("documents.".length()));
            if (paper != null) {
                add(Kind.BRING, paper);
            }
        } else if (DECLARED.containsKey(field)) {
            add(Kind.TELL, DECLARED.getOrDefault(field, ""));
        } else if (field.equals("truthPromised")) {
            add(Kind.SIGN, "申请人：在《如实申报承诺书》上签字");
        } else if (field.startsWith("kin")) {
            add(Kind.TELL, "家里有没有人是民政经办人员、村（居）委会成员的近亲属，是谁、什么关系");
        } else if (field.equals("accountNumber") || field.equals("payees")) {
            add(Kind.BRING, "收款人的社会保障卡、银行卡或者存折");
        } else if (field.startsWith("relief") && !field.equals("reliefConfirmed")) {
            add(Kind.TELL, "困难是什么时候、因为什么发生的，自己花了（损失了）多少钱");
        } else if (field.startsWith("assets[")) {
            add(Kind.TELL, "家里每套住房的建筑面积（不动产权证上写明）");
        } else if (field.startsWith("members[")) {
            member(field);
        } else if (field.startsWith("obligors[")) {
            add(Kind.TELL, "不住在一起的赡养、抚养、扶养义务人的姓名、身份证号、收入和每月给多少钱；同意核对的，请他们在《核对授权书》上签字");
        }
    }

    private void member(String field) {
        String input = field.substring(field.indexOf('.') + 1);
        String who = content.members()
                .stream()
                .filter(member -> member.field(input).equals(field))
                .map(DeclaredMember::label)
                .findFirst()
                .orElse("家庭成员");
        switch (input) {
            case "idNumber" -> add(Kind.BRING, who + "的居民身份证或者户口簿");
            case "certificate" -> add(Kind.BRING, "残疾成员的残疾人证");
            case "certificateExpires", "detail1" -> add(Kind.BRING, who + "的残疾人证");
            case "signed" -> add(Kind.SIGN, who + "：在《核对授权书》上签字（未满18周岁或者不能签字的，由监护人代签）");
            default -> {
                String topic = ABOUT.get(input);
                if (topic != null) {
                    topics.computeIfAbsent(who, _ -> new LinkedHashSet<>()).add(topic);
                }
            }
        }
    }

    private void add(Kind kind, String line) {
        lines.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(line);
    }
}
