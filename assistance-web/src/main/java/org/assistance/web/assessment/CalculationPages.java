package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.DivisionLevel;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calculation of a case on paper (计算明细), printed by the browser for the family: who counts, what was compared, how the amount comes out. */
@Controller
@Transactional(readOnly = true)
class CalculationPages {
    private final CaseFile caseFile;
    private final CaseAssessments assessments;
    private final AssessmentSheets sheets;
    private final Applications applications;
    private final Decisions decisions;
    private final Divisions divisions;
    private final Offices offices;

    CalculationPages(CaseFile caseFile, CaseAssessments assessments, AssessmentSheets sheets,
            Applications applications, Decisions decisions, Divisions divisions, Offices offices) {
        this.caseFile = caseFile;
        this.assessments = assessments;
        this.sheets = sheets;
        this.applications = applications;
        this.decisions = decisions;
        this.divisions = divisions;
        this.offices = offices;
    }

    /** How one result was worked out, line by line; beside the card of the same place in the sheet. */
    record Worked(AssessmentSheet.Card card, List<PaperLine> lines) {
        /** What was asked, and all that was found about it, so that a rule of several findings stands there once. */
        public List<Ground> grounds() {
            Map<String, List<Found>> found = new LinkedHashMap<>();
            for (AssessmentSheet.Applied line : card.rulings()) {
                String asked = line.title() + (line.person().isEmpty() ? "" : "（" + line.person() + "）");
                found.computeIfAbsent(asked + "：" + line.outcome() + "。", _ -> new ArrayList<>())
                        .add(new Found(line.sentence(), line.opened()
                                .stream()
                                .map(one -> PaperLine.document(one.label() + "：" + one.value()))
                                .toList()));
            }
            return found.entrySet().stream().map(one -> new Ground(one.getKey(), one.getValue())).toList();
        }
    }

    /** What a rule asked and how it came out, with what was found. */
    record Ground(String asked, List<Found> found) {}

    /** One finding in a sentence, and what its numbers were made of. */
    record Found(String sentence, List<String> terms) {}

    @GetMapping("/cases/{id}/assessment/sheet")
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase of = caseFile.required(id, by.scope());
        CaseAssessment kept = assessments.current(id).orElseThrow(NoSuchCase::new);
        var names = new MemberNames(applications.findById(of.applicationId()).orElseThrow(), kept.facts());
        AssessmentSheet sheet = sheets.of(kept, of);
        Division office = divisions.find(of.division().at(DivisionLevel.TOWNSHIP)).orElseThrow();
        Assessment result = kept.result();
        model.addAttribute("case", of);
        model.addAttribute("applied", kept.asOf());
        model.addAttribute("decision", decisions.ofCase(id).orElse(null));
        model.addAttribute("sheet", sheet);
        model.addAttribute("income", PaperLine.of(result.income(), names));
        model.addAttribute("results", IntStream.range(0, result.results().size())
                .mapToObj(at -> new Worked(sheet.results().get(at),
                        PaperLine.of(result.results().get(at).steps(), names)))
                .toList());
        model.addAttribute("lacking", lacking(kept, names));
        model.addAttribute("rules", result.rules());
        model.addAttribute("office", OfficeName.of(office));
        model.addAttribute("contact", offices.of(office.code()).orElse(null));
        model.addAttribute("engineVersion", kept.engineVersion());
        return "assessment/sheet";
    }

    /** What is not known, who can say it and how: for the family, who does not see the pages. */
    private static List<String> lacking(CaseAssessment kept, MemberNames names) {
        return kept.missing()
                .stream()
                .map(one -> names.named(one.words()) + "（" + one.way().label() + "）：" + one.way().sentence() + "。")
                .distinct()
                .toList();
    }
}
