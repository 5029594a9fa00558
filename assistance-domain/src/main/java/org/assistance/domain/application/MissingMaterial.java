package org.assistance.domain.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.Money;

/**
 * What an application still lacks for the programmes it asks for, all of it at once, since the family may be asked to
 * supplement only once (一次性补正; 2.4 step 3). What other departments hold is never asked for.
 */
public final class MissingMaterial {
    private static final int HOUSEHOLD = 0;

    private final ApplicationContent content;
    private final Asked asked;
    private final CounterFacts counter;
    private final Lacks lacks = new Lacks();

    private MissingMaterial(ApplicationContent content, CounterFacts counter) {
        this.content = content;
        this.asked = Asked.by(content, counter);
        this.counter = counter;
    }

    /** Everything that is missing, in the order of the form; empty when the application is complete. */
    public static List<Missing> of(ApplicationContent content, CounterFacts counter) {
        var material = new MissingMaterial(content, counter);
        material.matter();
        new MemberMaterial(content, material.asked, counter, material.lacks).find();
        material.means();
        new ObligorMaterial(content, material.asked, counter, material.lacks).find();
        material.relief();
        material.account();
        material.consent();
        return material.lacks.all();
    }

    private void matter() {
        lacks.add(!asked.anything(), "programmes", "请选择申请的救助项目，至少一项");
        lacks.add(Reason.isMissing(content.reasons().late()) && counter.late(content.applied()),
                "lateReason", "申请日期比登记日早了" + ChronoUnit.DAYS.between(content.applied(), counter.begun())
                        + "天，请核对；日期无误的，请写明晚登记的原因" + Reason.AT_LEAST);
        lacks.add(content.village() == null && !content.outsider(), "village", "请选择家庭居住的村（社区）");
        lacks.add(content.area() == null, "area", "请选择按城镇还是农村标准办理");
        lacks.add(content.phone() == null, "phone", "请填写联系电话");
        lacks.add(Reason.saysNothing(content.registeredAt()), "registeredAt", "请填写户籍地址");
        lacks.add(Reason.saysNothing(content.residence()), "residence", "请填写居住地址");
        lacks.add(Reason.saysNothing(content.reason()), "reason", "请填写申请原因");
    }

    private void means() {
        lacks.add(asked.anything() && !content.statusesComplete(), "statusesComplete", "请声明家庭成员除所列外未享受其他救助和福利补贴");
        if (!asked.incomeTested()) {
            return;
        }
        lacks.add(!content.incomesComplete(), "incomesComplete", "请声明除所列收入外全家没有其他收入");
        lacks.add(asked.meansTested() && content.facts().assets() == null, "assetsComplete",
                "请声明除所列财产外全家没有其他财产");
        if (asked.meansTested() && content.facts().assets() != null) {
            areas(content.facts().assets());
        }
        lacks.add(content.facts().expenses() == null, "expensesComplete", "请声明除所列支出外没有其他需要计入的刚性支出");
        lacks.add(content.expensesListed() && !counter.has(DocumentCategory.EXPENSE), "documents.EXPENSE",
                "请上传所填刚性支出的票据或结算单");
    }

    /** XZ-41: the area of homes, where a limit of the place measures it. */
    private void areas(List<AssetLine> assets) {
        boolean second = assets.stream().anyMatch(line -> line.kind() == AssetKind.SECOND_HOME);
        if (!counter.asks(LocalQuestion.HOME_AREA) && !(second && counter.asks(LocalQuestion.SECOND_HOME_AREA))) {
            return;
        }
        for (int at = 0; at < assets.size(); at++) {
            AssetLine line = assets.get(at);
            lacks.add(line.kind().dwelling() && line.area() == null, "assets[" + at + "].area",
                    "请填写" + content.members().get(line.member() - 1).label() + "的" + line.kind().label()
                            + "的建筑面积，当地按面积核定");
        }
    }

    private void relief() {
        if (!asked.relief()) {
            return;
        }
        var event = asked.event();
        if (event == null) {
            lacks.add(true, "reliefType", "请选择临时救助的类型（急难型或支出型）和困难原因");
            return;
        }
        boolean emergency = event.type() == ReliefType.EMERGENCY;
        lacks.add(event.happened() == null, "reliefHappened", "请填写困难情形发生的日期");
        lacks.add(event.selfPaid() == null && counter.measures().contains(ReliefTariff.Measure.SELF_PAID),
                "reliefSelfPaid", "请填写扣除报销后的自付费用，没有的填0");
        lacks.add(event.loss() == null && counter.measures().contains(ReliefTariff.Measure.LOSS), "reliefLoss",
                "请填写财产等损失的金额，没有的填0");
        boolean migrant = event.cause() == ReliefCause.UNEMPLOYED_MIGRANT;
        lacks.add(!migrant && event.selfPaid() == null && event.loss() == null, "reliefSelfPaid",
                "请填写扣除报销后的自付费用，或者损失金额");
        Migrant worker = event.migrant();
        lacks.add(migrant && counter.asks(LocalQuestion.MIGRANT_RELIEF) && (worker == null || worker.insured() == null),
                "reliefInsured",
                "请选择是否参加失业保险");
        lacks.add(
                migrant && counter.asks(LocalQuestion.MIGRANT_RELIEF)
                        && (worker == null || worker.monthsWithoutIncome() == null),
                "reliefMonths", "请填写已经连续几个月没有收入");
        lacks.add(emergency && event.place() == null, "reliefPlace", "请选择急难发生地");
        lacks.add(emergency && event.urgent() == null, "reliefUrgent", "请选择是否需要立即救助");
        lacks.add(emergency && event.confirmed() == null, "reliefConfirmed", "请选择困难情形是否已经核实");
        Money bills = content.selfPaidByBills();
        lacks.add(!emergency && bills != null && event.selfPaid() != null && !event.selfPaid().equals(bills)
                && Reason.isMissing(content.reasons().selfPaid()), "reliefSelfPaidReason",
                "自付费用与所填刚性支出中与困难原因相符的自付合计" + (bills == null ? "" : bills.format())
                        + "元不一致，请核对；确应按此数的，写明理由" + Reason.AT_LEAST);
        // An urgent case does not wait for papers (LS-10): they follow.
        lacks.add(!Boolean.TRUE.equals(event.urgent()) && !counter.has(DocumentCategory.EVENT)
                && !counter.has(DocumentCategory.EXPENSE), "documents.EVENT", "请上传困难情形的证明材料（票据、事故证明等）");
    }

    private void account() {
        List<String> without = PayeeRule.lacking(content);
        // Nor for a card: what is given in money waits in the lists until there is one (LS-10, LS-14).
        boolean waits = !asked.checked();
        lacks.add(
                content.account() == null && !waits && !content.unread().contains(HOUSEHOLD)
                        && (asked.householdPaid() || asked.paid() && content.payees().isEmpty()),
                "accountNumber", "请填写收款账户的类型、账号和户名");
        lacks.add(counter.accountShared() && Reason.isMissing(content.reasons().account()),
                "accountReason", "该账号已由另一户用于申请或者领取待遇，请核对账号；确需共用的，写明原因" + Reason.AT_LEAST);
        lacks.add(!without.isEmpty(), "payees", "特困供养、残疾人两项补贴发给本人（集中供养的发给供养机构），请填写"
                + String.join("、", without) + "的收款账户");
        lacks.add((content.custodyAgreed() || content.payees()
                .stream()
                .anyMatch(payee -> payee.kind() == PayeeKind.AGENT)) && !counter.has(DocumentCategory.CUSTODY),
                "documents.CUSTODY",
                "账户不是家庭成员本人的，请上传代领（代管）协议");
    }

    private void consent() {
        for (DeclaredMember member : content.members()) {
            lacks.add(asked.checked() && member.signature() == null
                    && Concerned.in(content.facts(), member.number()), member.field("signed"),
                    member.label() + "尚未签署核对授权书");
        }
        lacks.add(asked.anything() && asked.checked() && !content.originalsFiled()
                && !counter.has(DocumentCategory.AUTHORISATION), "originalsFiled",
                "请上传签字的授权书、承诺书扫描件，或者勾选“原件已存档”");
        lacks.add(content.kin().answer() == null, "kinStated",
                "请询问申请家庭有没有成员是经办人员、村（居）委会成员的近亲属，选择“有”“没有”或者“已询问，家庭不清楚”");
        lacks.add(content.kin().related() && Reason.saysNothing(content.kin().with()), "kinWith",
                "请写明近亲属是谁、什么关系，例如“舅舅张某，孔城镇民政办”");
        lacks.add(!content.truthPromised(), "truthPromised", "申请人尚未签署如实申报承诺");
    }
}
