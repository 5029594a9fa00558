package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Health;
import org.assistance.domain.application.Hukou;
import org.assistance.domain.application.PayeeKind;
import org.assistance.domain.application.SignedBy;
import org.assistance.domain.application.StatedKin;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IndependenceBar;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;

/** The lists of the form, in the field's words (DF-20, DF-30 to DF-32). */
public final class Choices {
    private static final List<Choice> YES_NO = List.of(new Choice("true", "是"), new Choice("false", "否"));

    /** What may be applied for; the order of the paper form. */
    public Programme[] programmes() {
        return Programme.values();
    }

    public List<Choice> areas() {
        return Choice.of(Area.values(), Area::label);
    }

    /** Without 本人: only the first member is the applicant. */
    public List<Choice> relations() {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation != Relation.SELF)
                .map(relation -> new Choice(relation.name(), relation.label()))
                .toList();
    }

    public List<Choice> hukou() {
        return Choice.of(Hukou.values(), Hukou::label);
    }

    public List<Choice> yesNo() {
        return YES_NO;
    }

    /** What a family says of relatives in office (XZ-85). */
    public List<Choice> kin() {
        return Choice.of(StatedKin.Answer.values(), StatedKin.Answer::label);
    }

    public List<Choice> health() {
        return Choice.of(Health.values(), Health::label);
    }

    public List<Choice> labour() {
        return Choice.of(LabourAbility.values(), LabourAbility::label);
    }

    public List<Choice> schools() {
        return Choice.of(SchoolLevel.values(), SchoolLevel::label);
    }

    public List<Choice> living() {
        return Choice.of(Living.values(), Living::label);
    }

    public List<Choice> independence() {
        var choices = new ArrayList<>(List.of(new Choice("YES", "能独立生活")));
        for (IndependenceBar bar : IndependenceBar.values()) {
            choices.add(new Choice(bar.name(), "不能：" + bar.label()));
        }
        return choices;
    }

    public List<Choice> exclusions() {
        return Choice.of(Exclusion.values(), Exclusion::label);
    }

    public List<Choice> care() {
        return List.of(new Choice("NO", "不需要"), new Choice("YES", "需要"));
    }

    /** Each kind with each grade: 视力一级. */
    public List<Choice> impairments() {
        var choices = new ArrayList<Choice>();
        for (DisabilityKind kind : DisabilityKind.values()) {
            for (int grade = 1; grade <= 4 && kind != DisabilityKind.MULTIPLE; grade++) {
                choices.add(new Choice(kind.name() + "-" + grade, kind.label() + "一二三四".charAt(grade - 1) + "级"));
            }
        }
        return choices;
    }

    public List<Choice> supportForms() {
        return Choice.of(SupportForm.values(), SupportForm::label);
    }

    public List<Choice> ruralTies() {
        return Choice.of(RuralTies.values(), RuralTies::label);
    }

    public List<Choice> signers() {
        return Choice.of(SignedBy.values(), SignedBy::label);
    }

    public List<Choice> held() {
        return Choice.of(HeldKind.values(), HeldKind::label);
    }

    /** How a benefit for a child is paid (XZ-60). */
    public List<Choice> full() {
        return List.of(new Choice("FULL", "全额发放"), new Choice("DIFFERENCE", "补差发放"));
    }

    /** The statuses by which an obligor counts as unable (TK-03). */
    public List<Choice> heldByObligor() {
        return List.of(new Choice("NONE", "无"), new Choice("TEKUN", "特困供养"), new Choice("DIBAO", "低保"));
    }

    public List<Choice> incomes() {
        return Choice.of(IncomeKind.values(), IncomeKind::label);
    }

    public List<Choice> outflows() {
        return Choice.of(OutflowKind.values(), OutflowKind::label);
    }

    public List<Choice> per() {
        return List.of(new Choice("MONTH", "每月"), new Choice("TOTAL", "合计"));
    }

    public List<Choice> assets() {
        return Choice.of(AssetKind.values(), AssetKind::label);
    }

    public List<Choice> exemptions() {
        return Choice.of(AssetExemption.values(), AssetExemption::label);
    }

    public List<Choice> expenses() {
        return Choice.of(ExpenseKind.values(), ExpenseKind::label);
    }

    /** What keeps an obligor from acting; a case of the province only where it has such a rule (TK-03). */
    public List<Choice> states(boolean provincial) {
        return states().stream()
                .filter(one -> provincial || !one.value().equals(ObligorState.PROVINCIAL_CASE.name()))
                .toList();
    }

    public List<Choice> states() {
        return Choice.of(ObligorState.values(), ObligorState::label);
    }

    /** Only what a court found; nothing is asked of whoever is able to act. */
    public List<Choice> capacities() {
        return List.of(new Choice("NONE", "经法院认定无或者限制民事行为能力"));
    }

    public List<Choice> work() {
        return List.of(new Choice("YES", "有工作"), new Choice("NO", "没有工作"));
    }

    public List<Choice> fixedIncome() {
        return List.of(new Choice("YES", "有固定收入"), new Choice("NO", "没有固定收入"));
    }

    public List<Choice> tapered() {
        return List.of(new Choice("NO", "没有渐退过"), new Choice("YES", "已经渐退过"));
    }

    public List<Choice> bases() {
        return Choice.of(SupportBasis.values(), SupportBasis::label);
    }

    public List<Choice> consents() {
        return List.of(new Choice("SIGNED", "已签署"), new Choice("REFUSED", "拒绝签署或无法联系"));
    }

    public List<Choice> reliefTypes() {
        return Choice.of(ReliefType.values(), ReliefType::label);
    }

    public List<Choice> reliefCauses() {
        return Choice.of(ReliefCause.values(), ReliefCause::label);
    }

    /** The causes without the one that only some places help for (LS-05). */
    public List<Choice> usualReliefCauses() {
        return reliefCauses().stream()
                .filter(one -> !one.value().equals(ReliefCause.UNEMPLOYED_MIGRANT.name()))
                .toList();
    }

    public List<Choice> accounts() {
        return Choice.of(AccountKind.values(), AccountKind::label);
    }

    public List<Choice> payees() {
        return Choice.of(PayeeKind.values(), PayeeKind::label);
    }

    public List<Choice> proofs() {
        return Choice.of(DocumentCategory.atTheCounter().toArray(DocumentCategory[]::new), DocumentCategory::label);
    }

    /** The members typed so far, by the key that other rows refer to. */
    public static List<Choice> members(ApplicationForm form) {
        Function<ApplicationForm.Row, String> label = row -> row.get("name").isBlank()
                ? "第" + (row.place() + 1) + "名成员"
                : row.get("name").strip();
        return form.shown("members", "").stream().map(row -> new Choice(row.get("key"), label.apply(row))).toList();
    }
}
