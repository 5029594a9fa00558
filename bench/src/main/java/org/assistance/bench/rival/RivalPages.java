package org.assistance.bench.rival;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.bench.rival.Shown.Csrf;
import org.assistance.bench.rival.Shown.Group;
import org.assistance.bench.rival.Shown.Item;
import org.assistance.bench.rival.Shown.Pager;
import org.assistance.bench.rival.Shown.Tab;
import org.assistance.bench.rival.Shown.Task;
import org.assistance.bench.rival.Shown.Who;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.DocumentLine;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.notice.Objection;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.application.Person;
import org.assistance.domain.place.Division;
import org.assistance.domain.verification.VerificationReport;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list and the case page, each by the few queries that such an application would write. */
@Controller
class RivalPages {
    private static final List<Group> MENU = List.of(
            new Group("业务办理",
                    List.of(new Item("工作台", "speedometer2", "/", true),
                            new Item("新申请", "file-earmark-plus", "/applications/new", false),
                            new Item("案件", "folder2-open", "/cases", false))),
            new Group("资金",
                    List.of(new Item("待遇台账", "person-lines-fill", "/entitlements", false),
                            new Item("发放", "cash-stack", "/payments", false))),
            new Group("统计", List.of(new Item("月报", "bar-chart", "/reports", false))),
            new Group("管理",
                    List.of(new Item("政策标准", "journal-text", "/policy", false),
                            new Item("办公信息", "telephone", "/office", false))));
    private static final Who SOMEBODY = new Who("王经办", "乡镇（街道）经办人 · 孔城镇", List.of());
    private static final List<Stage> OPEN = List.of(Stage.INTAKE, Stage.VERIFICATION, Stage.ASSESSMENT,
            Stage.OPINION, Stage.NOTICE);
    private static final List<Tab> TABS = List.of(new Tab("全部待办", "/", true, 40), new Tab("受理", "/?stage=INTAKE",
            false, 8), new Tab("信息核对", "/?stage=VERIFICATION", false, 8),
            new Tab("认定测算", "/?stage=ASSESSMENT", false,
                    8),
            new Tab("初审意见", "/?stage=OPINION", false, 8), new Tab("公示", "/?stage=NOTICE", false, 8),
            new Tab("公示未满", "/?hanging=true", false, 8));
    private static final List<Task> TASKS = List.of(new Task("未提交的申请", "接着填写、提交", "/intake", 3),
            new Task("发放失败", "核实银行退回的款项", "/payments/failed", 0));

    private static final Csrf TOKEN = new Csrf("a".repeat(96), "X-CSRF-TOKEN");

    private final EntityManager entities;

    RivalPages(EntityManager entities) {
        this.entities = entities;
    }

    @ModelAttribute("menu")
    List<Group> menu() {
        return MENU;
    }

    @ModelAttribute("_csrf")
    Csrf csrf() {
        return TOKEN;
    }

    @ModelAttribute("who")
    Who who() {
        return SOMEBODY;
    }

    /** Answers when the system is up. */
    @GetMapping("/sign-in")
    @org.springframework.web.bind.annotation.ResponseBody
    String up() {
        return "up";
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    String list(@RequestParam String from, @RequestParam String to, Model model) {
        List<Object[]> found = entities.createQuery("""
                select c, t.name, v.name from AssistanceCase c
                join Division t on t.code = c.townshipCode
                join Division v on v.code = c.divisionCode
                where c.divisionCode >= :from and c.divisionCode < :to and c.stage in :stages
                order by c.dueOn, c.id""", Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("stages", OPEN)
                .setMaxResults(20)
                .getResultList();
        List<CaseRow> rows = found.stream().map(columns -> {
            var one = (AssistanceCase) columns[0];
            return new CaseRow(one.id(), one.number(), one.applicantName(), one.programmeLabels(),
                    columns[1] + " " + columns[2], one.route(), one.stage(), one.outcome().orElse(null),
                    one.stageSince(), one.dueOn().orElse(null), null, null, false);
        }).toList();
        LocalDate today = LocalDate.now();
        model.addAttribute("rows", rows);
        model.addAttribute("today", today);
        model.addAttribute("soon", today.plusDays(3));
        model.addAttribute("tabs", TABS);
        model.addAttribute("hasCases", true);
        model.addAttribute("tasks", TASKS);
        model.addAttribute("hanging", false);
        model.addAttribute("pager", new Pager("本页 20 件", null, "/?afterDue=2026-11-30&afterId=123456789"));
        return "worklist/page";
    }

    @GetMapping("/cases/{id}")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, Model model) {
        AssistanceCase shown = one("from AssistanceCase c left join fetch c.events where c.id = :id",
                AssistanceCase.class, id).getFirst();
        Application application = entities.find(Application.class, shown.applicationId());
        Map<Integer, String> names = application.members()
                .stream()
                .collect(Collectors.toMap(ApplicationMember::number, member -> member.person().name()));
        model.addAttribute("case", shown);
        model.addAttribute("steps", RivalCase.steps(shown));
        model.addAttribute("history", RivalCase.history(shown));
        model.addAttribute("place", entities.find(Division.class, shown.township().value()).name() + " "
                + entities.find(Division.class, shown.division().value()).name());
        model.addAttribute("siblings", List.of());
        model.addAttribute("duties", Duty.at(shown.stage()));
        model.addAttribute("mine", true);
        model.addAttribute("level", shown.decisionLevel().orElse(null));
        model.addAttribute("overdue", false);
        boolean open = shown.stage() != Stage.PAYMENT && shown.stage() != Stage.CLOSED;
        model.addAttribute("maySetAside", open);
        model.addAttribute("mayLeaveFastRoad", false);
        model.addAttribute("summaries",
                shown.route()
                        .stages()
                        .stream()
                        .filter(stage -> filled(stage, shown, application, names, model))
                        .map(Stage::path)
                        .toList());
        return "casefile/page";
    }

    /** Puts what a stage left behind into the model; false when there is nothing yet. */
    private boolean filled(Stage stage, AssistanceCase of, Application application, Map<Integer, String> names,
            Model model) {
        long id = of.id();
        return switch (stage) {
            case INTAKE -> {
                model.addAttribute("declared", RivalCase.declared(application,
                        one("from Authorisation a where a.applicationId = :id", Authorisation.class,
                                application.id())));
                model.addAttribute("declaredProofs", entities.createQuery("""
                        select new org.assistance.domain.application.DocumentLine(
                            d.id, d.draftId, d.category, d.fileName, d.mediaType, d.size, d.sha256, o.name, d.uploadedAt)
                        from Document d join Officer o on o.id = d.uploadedBy
                        where d.draftId = :draft and d.removedAt is null order by d.category, d.uploadedAt""",
                        DocumentLine.class).setParameter("draft", application.draftId()).getResultList());
                yield true;
            }
            case VERIFICATION -> {
                var found = one("from VerificationReport r left join fetch r.items where r.caseId = :id"
                        + " and not r.superseded", VerificationReport.class, id);
                found.forEach(report -> {
                    model.addAttribute("verification", report);
                    model.addAttribute("verificationRows", RivalCase.differences(report));
                    model.addAttribute("verificationChecked", report.items().size());
                });
                yield !found.isEmpty();
            }
            case ASSESSMENT -> {
                var found = one("from CaseAssessment a where a.caseId = :id and not a.superseded",
                        CaseAssessment.class, id);
                found.forEach(kept -> model.addAttribute("assessmentSheet",
                        RivalCase.sheet(kept, application.facts(), names)));
                yield !found.isEmpty();
            }
            case OPINION -> {
                var found = one("from Opinion o where o.caseId = :id and not o.superseded", Opinion.class, id);
                found.forEach(given -> model.addAttribute("opinion", given));
                yield !found.isEmpty();
            }
            case NOTICE -> {
                var found = one("from Notice n where n.caseId = :id and not n.superseded order by n.programme",
                        Notice.class, id);
                model.addAttribute("notices", found);
                model.addAttribute("objections",
                        one("from Objection o where o.caseId = :id", Objection.class, id));
                yield !found.isEmpty();
            }
            case DECISION -> {
                var found = one("from Decision d left join fetch d.awards where d.caseId = :id", Decision.class, id);
                found.forEach(taken -> model.addAttribute("decision", taken));
                model.addAttribute("names", names);
                yield !found.isEmpty();
            }
            case PAYMENT -> {
                List<Object[]> found = entities.createQuery("""
                        select e, p, d.fullName from Entitlement e
                        join Person p on p.id = e.personId
                        join Division d on d.code = e.divisionCode
                        where e.caseId = :id order by e.id""", Object[].class).setParameter("id", id).getResultList();
                model.addAttribute("rights", found.stream().map(columns -> {
                    var person = (Person) columns[1];
                    return RivalCase.right((Entitlement) columns[0], person.name(), person.idNumber().masked(),
                            (String) columns[2], of.number());
                }).toList());
                yield !found.isEmpty();
            }
            case CLOSED -> false;
        };
    }

    private <T> List<T> one(String query, Class<T> type, long id) {
        return entities.createQuery(query, type).setParameter("id", id).getResultList();
    }
}
