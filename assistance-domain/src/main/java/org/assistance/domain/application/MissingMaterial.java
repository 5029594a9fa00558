package org.assistance.domain.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Programme;

/**
 * What an application still lacks for the programmes it asks for, all of it at once, since the family may be asked to
 * supplement only once (一次性补正; 2.4 step 3). What other departments hold is never asked for.
 */
public final class MissingMaterial {
    private static final Set<Programme> MEANS_TESTED = EnumSet.of(Programme.DIBAO, Programme.TEKUN, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);
    private static final Set<Programme> SUBSIDIES = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    private final ApplicationContent content;
    private final Set<DocumentCategory> uploaded;
    private final Set<Programme> programmes;
    private final List<Missing> missing = new ArrayList<>();

    private MissingMaterial(ApplicationContent content, Set<DocumentCategory> uploaded) {
        this.content = content;
        this.uploaded = uploaded;
        this.programmes = content.facts().appliedFor();
    }

    /**
     * Everything that is missing, in the order of the form; empty when the application is complete.
     *
     * @param uploaded the categories of the proofs uploaded so far
     */
    public static List<Missing> of(ApplicationContent content, Set<DocumentCategory> uploaded) {
        var material = new MissingMaterial(content, uploaded);
        material.matter();
        content.members().forEach(material::identity);
        content.members().forEach(material::condition);
        material.disability();
        material.tekun();
        material.means();
        material.obligors();
        material.relief();
        material.account();
        material.consent();
        return List.copyOf(material.missing);
    }

    private void matter() {
        lack(programmes.isEmpty(), "programmes", "请选择申请的救助项目，至少一项");
        lack(content.village() == null, "village", "请选择家庭居住的村（社区）");
        lack(content.area() == null, "area", "请选择按城镇还是农村标准办理");
        lack(content.phone() == null, "phone", "请填写联系电话");
        lack(content.registeredAt().isBlank(), "registeredAt", "请填写户籍地址");
        lack(content.residence().isBlank(), "residence", "请填写居住地址");
        lack(content.reason().isBlank(), "reason", "请填写申请原因");
    }

    private void identity(DeclaredMember member) {
        String who = member.label();
        lack(member.name().isBlank(), member.field("name"), "请填写" + who + "的姓名");
        lack(member.idNumber() == null, member.field("idNumber"), "请填写" + who + "的身份证号");
        lack(member.relation() == null, member.field("relation"), "请选择" + who + "与申请人的关系");
        lack(member.hukou() == null, member.field("hukou"), "请选择" + who + "的户籍");
    }

    private void condition(DeclaredMember member) {
        MemberFacts facts = content.factsOf(member);
        Integer age = facts.ageOn(content.applied());
        if (!meansTested() || age == null) {
            return;
        }
        String who = member.label();
        lack(facts.livesTogether() == null, member.field("livesTogether"), "请选择" + who + "是否共同生活");
        lack(facts.seriousIllness() == null, member.field("health"), "请选择" + who + "的健康状况");
        lack(facts.labour() == null && age >= 16 && age < 60, member.field("labour"), "请选择" + who + "的劳动能力");
        lack(facts.school() == null, member.field("school"), "请选择" + who + "是否在校就读");
        lack(facts.livesIndependently() == null && age >= 18, member.field("independence"),
                "请选择" + who + "能否独立生活");
    }

    private void disability() {
        boolean subsidies = programmes.stream().anyMatch(SUBSIDIES::contains);
        boolean anybody = false;
        for (DeclaredMember member : content.members()) {
            List<Certificate> certificates = content.factsOf(member).certificates();
            for (Certificate certificate : certificates == null ? List.<Certificate>of() : certificates) {
                anybody = true;
                lack(certificate.kind() == DisabilityKind.MULTIPLE && certificate.details().isEmpty(),
                        member.field("detail1"), "请填写" + member.label() + "多重残疾的具体类别和等级");
                lack(subsidies && certificate.expires() == null, member.field("certificateExpires"),
                        "请填写" + member.label() + "残疾人证的有效期截止日期");
                lack(programmes.contains(Programme.CARE_SUBSIDY) && certificate.grade() <= 2
                        && content.factsOf(member).care() == null, member.field("care"),
                        "请选择" + member.label() + "是否需要长期照护，需要的填写起始日期");
            }
        }
        lack(subsidies && !anybody, content.applicant().field("certificate"), "申请残疾人补贴的，请填写残疾成员的残疾人证号");
    }

    private void tekun() {
        if (!programmes.contains(Programme.TEKUN)) {
            return;
        }
        List<DeclaredMember> asking = content.members()
                .stream()
                .filter(member -> content.factsOf(member).supportForm() != null)
                .toList();
        lack(asking.isEmpty(), content.applicant().field("supportForm"), "请为申请特困救助供养的成员选择供养方式（集中或分散）");
        for (DeclaredMember member : asking) {
            lack(content.factsOf(member).unmetSelfCare() == null, member.field("selfCareAssessed"),
                    "请填写" + member.label() + "的生活自理能力六项评估");
        }
    }

    private void means() {
        if (!meansTested()) {
            return;
        }
        lack(!content.statusesComplete(), "statusesComplete", "请声明家庭成员除所列外未享受其他救助和福利补贴");
        lack(!content.incomesComplete(), "incomesComplete", "请声明除所列收入外全家没有其他收入");
        lack(content.facts().assets() == null, "assetsComplete", "请声明除所列财产外全家没有其他财产");
        lack(content.facts().expenses() == null, "expensesComplete", "请声明除所列支出外没有其他需要计入的刚性支出");
        var expenses = content.facts().expenses();
        lack(expenses != null && !expenses.isEmpty() && !uploaded.contains(DocumentCategory.EXPENSE),
                "documents.EXPENSE", "请上传所填刚性支出的票据或结算单");
    }

    private void obligors() {
        if (programmes.contains(Programme.TEKUN)) {
            lack(content.facts().obligors() == null, "obligorsComplete", "请列出全部法定义务人；没有的，请勾选声明");
        }
        var facts = content.facts().obligors();
        for (DeclaredObligor obligor : content.obligors()) {
            String who = obligor.label();
            lack(obligor.name().isBlank(), obligor.field("name"), "请填写" + who + "的姓名");
            lack(obligor.relation() == null, obligor.field("relation"), "请选择" + who + "与被赡养（抚养、扶养）人的关系");
            if (facts == null || !programmes.contains(Programme.TEKUN)) {
                continue;
            }
            facts.stream().filter(fact -> fact.number() == obligor.number()).forEach(fact -> {
                lack(fact.birthDate() == null, obligor.field("idNumber"), "请填写" + who + "的身份证号");
                lack(fact.consented() == null, obligor.field("consent"), "请填写" + who + "是否签署核对授权书");
            });
        }
        lack(facts != null && !uploaded.contains(DocumentCategory.SUPPORT)
                && facts.stream()
                        .anyMatch(fact -> fact.basis() == SupportBasis.COURT_ORDER
                                || fact.basis() == SupportBasis.AGREEMENT),
                "documents.SUPPORT", "请上传赡养（抚养、扶养）协议或判决书");
    }

    private void relief() {
        if (!programmes.contains(Programme.TEMPORARY_RELIEF)) {
            return;
        }
        var event = content.facts().relief();
        if (event == null) {
            missing.add(new Missing("reliefType", "请选择临时救助的类型（急难型或支出型）和困难原因"));
            return;
        }
        boolean emergency = event.type() == ReliefType.EMERGENCY;
        lack(event.happened() == null, "reliefHappened", "请填写困难情形发生的日期");
        lack(event.selfPaid() == null && event.loss() == null, "reliefSelfPaid", "请填写扣除报销后的自付费用，或者损失金额");
        lack(emergency && event.urgent() == null, "reliefUrgent", "请选择是否需要立即救助");
        lack(emergency && event.confirmed() == null, "reliefConfirmed", "请选择困难情形是否已经核实");
        // An urgent case does not wait for papers (LS-10): they follow.
        lack(!Boolean.TRUE.equals(event.urgent()) && !uploaded.contains(DocumentCategory.EVENT)
                && !uploaded.contains(DocumentCategory.EXPENSE), "documents.EVENT", "请上传困难情形的证明材料（票据、事故证明等）");
    }

    private void account() {
        boolean paid = programmes.stream().anyMatch(Programme::pays);
        lack(paid && content.account() == null, "accountNumber", "请填写收款账户的类型、账号和户名");
        lack(content.custodyAgreed() && !uploaded.contains(DocumentCategory.CUSTODY), "documents.CUSTODY",
                "账户不是家庭成员本人的，请上传代领（代管）协议");
    }

    private void consent() {
        for (DeclaredMember member : content.members()) {
            Exclusion exclusion = content.factsOf(member).exclusion();
            lack(checked() && member.signature() == null && (exclusion == null || exclusion == Exclusion.NONE),
                    member.field("signed"), member.label() + "尚未签署核对授权书");
        }
        lack(!content.truthPromised(), "truthPromised", "申请人尚未签署如实申报承诺");
    }

    /** Whether income and assets decide: for 小额快救 and the subsidies alone they do not (LS A, CJ-05). */
    private boolean meansTested() {
        var event = content.facts().relief();
        return programmes.stream().anyMatch(MEANS_TESTED::contains)
                || programmes.contains(Programme.TEMPORARY_RELIEF) && event != null
                        && event.type() == ReliefType.EXPENDITURE;
    }

    /** Whether anybody will be checked: only 小额快救 goes without (XZ-58). */
    private boolean checked() {
        var event = content.facts().relief();
        return !(programmes.equals(Set.of(Programme.TEMPORARY_RELIEF)) && event != null
                && event.type() == ReliefType.EMERGENCY && Boolean.TRUE.equals(event.urgent()));
    }

    private void lack(boolean absent, String field, String sentence) {
        if (absent && missing.stream().noneMatch(known -> known.field().equals(field))) {
            missing.add(new Missing(field, sentence));
        }
    }
}
