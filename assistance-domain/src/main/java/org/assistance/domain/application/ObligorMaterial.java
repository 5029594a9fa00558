package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What is missing about those who owe support and live elsewhere (XZ-15): what they pay counts as income in every
 * programme that looks at income (XZ-25); whether they are able decides 特困 (TK-03), and where the locality has a formula, whether it applies.
 */
final class ObligorMaterial {
    private static final Set<SupportBasis> FIXED = EnumSet.of(SupportBasis.COURT_ORDER, SupportBasis.AGREEMENT);
    private static final Set<HeldKind> POOR = EnumSet.of(HeldKind.TEKUN, HeldKind.DIBAO, HeldKind.DIBAO_ALONE);
    private static final int AGED = 70;

    private final ApplicationContent content;
    private final Asked asked;
    private final CounterFacts counter;
    private final Lacks lacks;

    ObligorMaterial(ApplicationContent content, Asked asked, CounterFacts counter, Lacks lacks) {
        this.content = content;
        this.asked = asked;
        this.counter = counter;
        this.lacks = lacks;
    }

    void find() {
        lacks.add(asked.incomeTested() && content.facts().obligors() == null, "obligorsComplete",
                "请列出全部不共同生活的法定赡养、抚养、扶养义务人；没有的，请勾选声明");
        for (DeclaredObligor obligor : content.obligors()) {
            String who = obligor.label();
            lacks.add(obligor.name().isBlank(), obligor.field("name"), "请填写" + who + "的姓名");
            lacks.add(obligor.relation() == null, obligor.field("relation"), "请选择" + who + "与被赡养（抚养、扶养）人的关系");
            if (asked.incomeTested()) {
                paid(obligor);
            }
            if (asked.tekun() || asked.incomeTested() && counter.supportFormula() && !fixed(obligor)) {
                able(obligor);
            }
        }
        lacks.add(
                content.obligors().stream().anyMatch(ObligorMaterial::fixed) && !counter.has(DocumentCategory.SUPPORT),
                "documents.SUPPORT", "请上传赡养（抚养、扶养）协议或判决书");
    }

    private void paid(DeclaredObligor obligor) {
        ObligorFacts facts = obligor.facts();
        SupportBasis basis = facts.basis();
        lacks.add(basis == null, obligor.field("basis"), "请选择" + obligor.label() + "给付赡养（抚养、扶养）费的依据，没有给付的选“无”");
        lacks.add(basis != null && basis != SupportBasis.NONE && facts.paidPerMonth() == null, obligor.field("paid"),
                "请填写" + obligor.label() + "每月支付的金额，没有支付的填0");
        if (!counter.supportFormula() || fixed(obligor)) {
            return;
        }
        held(obligor);
        if (!holds(facts, POOR)) {
            lacks.add(facts.householdIncomeOfYear() == null, obligor.field("householdIncome"),
                    "请填写" + obligor.label() + "家庭的年收入（当地按公式核算赡养费）");
            lacks.add(facts.householdSize() == null, obligor.field("householdSize"),
                    "请填写" + obligor.label() + "的家庭人数（当地按公式核算赡养费）");
        }
    }

    private void able(DeclaredObligor obligor) {
        ObligorFacts facts = obligor.facts();
        String who = obligor.label();
        lacks.add(facts.birthDate() == null, obligor.field("idNumber"), "请填写" + who + "的身份证号");
        lacks.add(facts.consented() == null, obligor.field("consent"), "请填写" + who + "是否签署核对授权书");
        held(obligor);
        if (holds(facts, EnumSet.of(HeldKind.TEKUN))) {
            return;
        }
        lacks.add(facts.state() == null, obligor.field("state"), "请选择" + who + "的行为能力（含失踪、服刑）");
        List<Certificate> certificates = facts.certificates() == null ? List.of() : facts.certificates();
        lacks.add(certificates.stream().anyMatch(certificate -> certificate.expires() == null),
                obligor.field("certificateExpires"), "请填写" + who + "残疾人证的有效期截止日期");
        lacks.add(facts.incomeOfYear() == null && (!certificates.isEmpty() || aged(facts.birthDate())),
                obligor.field("income"), "请填写" + who + "本人的年收入，没有的填0");
    }

    private void held(DeclaredObligor obligor) {
        lacks.add(obligor.facts().statuses() == null, obligor.field("held"), "请选择" + obligor.label() + "是否享受特困、低保");
    }

    private boolean aged(@Nullable LocalDate birthDate) {
        return birthDate != null && Months.age(birthDate, content.applied()) >= AGED;
    }

    private static boolean holds(ObligorFacts facts, Set<HeldKind> kinds) {
        return facts.statuses() != null && facts.statuses().stream().map(Held::kind).anyMatch(kinds::contains);
    }

    private static boolean fixed(DeclaredObligor obligor) {
        SupportBasis basis = obligor.facts().basis();
        return basis != null && FIXED.contains(basis);
    }
}
