package org.assistance.domain.application;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DisabilityKind;

/** What is missing about the members: only what the programmes asked for and the member's age make necessary. */
final class MemberMaterial {
    private static final int FULL_AGE = 18;
    private static final int WORKING_FROM = 16;
    private static final int WORKING_TO = 60;

    private final ApplicationContent content;
    private final Asked asked;
    private final CounterFacts counter;
    private final Lacks lacks;

    MemberMaterial(ApplicationContent content, Asked asked, CounterFacts counter, Lacks lacks) {
        this.content = content;
        this.asked = asked;
        this.counter = counter;
        this.lacks = lacks;
    }

    void find() {
        content.members().forEach(this::identity);
        if (asked.anything()) {
            content.members().forEach(this::circumstances);
        }
        if (asked.counted()) {
            content.members().stream().filter(this::concerned).forEach(this::condition);
        }
        new LocalMaterial(content, asked, counter, lacks).find();
        disability();
        if (asked.tekun()) {
            tekun();
        }
    }

    private boolean concerned(DeclaredMember member) {
        return Concerned.in(content.facts(), member.number());
    }

    private void identity(DeclaredMember member) {
        String who = member.label();
        lacks.add(member.name().isBlank(), member.field("name"), "请填写" + who + "的姓名");
        lacks.add(member.idNumber() == null, member.field("idNumber"), "请填写" + who + "的身份证号");
        lacks.add(member.relation() == null, member.field("relation"), "请选择" + who + "与申请人的关系");
        lacks.add(member.hukou() == null, member.field("hukou"), "请选择" + who + "的户籍");
    }

    /** What most people answer alike: asked in one line, told in one sentence, and never assumed. */
    private void circumstances(DeclaredMember member) {
        MemberFacts facts = content.factsOf(member);
        Integer age = facts.ageOn(content.applied());
        var open = new ArrayList<String>();
        if (facts.living() == null && facts.relation() != Relation.SELF) {
            open.add("是否共同生活");
        }
        if (asked.counted() && concerned(member) && facts.livesIndependently() == null && age != null
                && age >= FULL_AGE) {
            open.add("能否独立生活");
        }
        if (asked.meansTested() && concerned(member) && facts.seriousIllness() == null) {
            open.add("是否患有经认定的重特大疾病");
        }
        if (facts.exclusion() == null) {
            open.add("有无服刑等不计入家庭的情形");
        }
        lacks.add(!open.isEmpty(), member.field("usual"),
                "请填写" + member.label() + String.join("、", open) + "；都是通常情形的，勾选即可");
    }

    private void condition(DeclaredMember member) {
        MemberFacts facts = content.factsOf(member);
        Integer age = facts.ageOn(content.applied());
        if (age == null) {
            return;
        }
        String who = member.label();
        lacks.add(asked.incomeTested() && facts.labour() == null && age >= WORKING_FROM && age < WORKING_TO,
                member.field("labour"),
                "请选择" + who + "的劳动能力");
        lacks.add(facts.school() == null, member.field("school"), "请选择" + who + "是否在校就读");
        lacks.add(Boolean.TRUE.equals(facts.seriousIllness()) && !counter.has(DocumentCategory.ILLNESS),
                "documents.ILLNESS", "请上传" + who + "重特大疾病的认定或诊断证明");
    }

    private void disability() {
        boolean anybody = false;
        for (DeclaredMember member : content.members()) {
            List<Certificate> certificates = content.factsOf(member).certificates();
            for (Certificate certificate : certificates == null ? List.<Certificate>of() : certificates) {
                anybody = true;
                lacks.add(certificate.kind() == DisabilityKind.MULTIPLE && certificate.details().isEmpty(),
                        member.field("detail1"), "请填写" + member.label() + "多重残疾的具体类别和等级");
                lacks.add(certificate.expires() == null, member.field("certificateExpires"),
                        "请填写" + member.label() + "残疾人证的有效期截止日期");
                lacks.add(asked.careSubsidy() && content.factsOf(member).care() == null, member.field("care"),
                        "请选择" + member.label() + "是否需要长期照护，需要的填写起始日期");
            }
        }
        lacks.add(asked.subsidies() && !anybody, content.applicant().field("certificate"), "申请残疾人补贴的，请填写残疾成员的残疾人证号");
    }

    private void tekun() {
        List<DeclaredMember> asking = content.members()
                .stream()
                .filter(member -> content.factsOf(member).supportForm() != null)
                .toList();
        lacks.add(asking.isEmpty(), content.applicant().field("supportForm"), "请为申请特困救助供养的成员选择供养方式（集中或分散）");
        for (DeclaredMember member : asking) {
            lacks.add(content.factsOf(member).ties() == null, member.field("ruralTies"),
                    "请选择" + member.label() + "有无承包地、农村集体收益分配，是否易地扶贫搬迁");
            lacks.add(content.factsOf(member).unmetSelfCare() == null, member.field("selfCareAssessed"),
                    "请填写" + member.label() + "的生活自理能力六项评估");
        }
    }
}
