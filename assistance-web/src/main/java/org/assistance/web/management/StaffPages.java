package org.assistance.web.management;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.GivingPosts;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.PostProposal;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.StaffList;
import org.assistance.domain.staff.StaffMember;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.signin.PasswordHalves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.assistance.web.layout.Typed;

/** The list of staff and the page that adds an officer (人员岗位). */
@Controller
public class StaffPages {
    static final String SECOND = "还要由系统管理员、审计管理员或者本人的负责人确认；确认以前没有生效。";

    private static final int SIZE = 50;

    private final StaffList list;
    private final GivingPosts giving;
    private final PasswordHalves halves;
    private final TypedPlace places;
    private final Clock clock;

    StaffPages(StaffList list, GivingPosts giving, PasswordHalves halves, TypedPlace places, Clock clock) {
        this.halves = halves;
        this.list = list;
        this.giving = giving;
        this.places = places;
        this.clock = clock;
    }

    /** A proposal, with the half of the first password for who asked for it. */
    record Waiting(PostProposal of, @Nullable String half) {}

    /** All roles, to choose from. */
    static List<Choice> roles() {
        return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.label())).toList();
    }

    /** Who holds which post in the officer's division. */
    @GetMapping("/staff")
    public String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page,
            ActingOfficer officer, Model model) {
        int from = Math.clamp(page, 0, 10_000);
        List<StaffMember> found = list.page(officer.scope(), text, from, SIZE + 1);
        List<StaffMember> shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("text", text);
        model.addAttribute("proposals", giving.waitingIn(officer.scope())
                .stream()
                .map(one -> new Waiting(one, halves.firstFor(one, officer)))
                .toList());
        model.addAttribute("mayKeep", officer.isOneOf(Role.KEEPERS_OF_STAFF));
        model.addAttribute("seesDivisions", officer.role() == Role.CITY_CLERK);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("rows", shown.stream().map(member -> StaffLine.on(today, member, officer)).toList());
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 条", from > 0 ? address(text, from - 1) : null,
                found.size() > SIZE ? address(text, from + 1) : null));
        return "management/staff";
    }

    /** Takes back an account or a post that nobody has agreed to yet. */
    @PostMapping("/staff/proposals/{proposal:[0-9]+}/withdrawal")
    public String withdraw(@PathVariable long proposal, ActingOfficer officer, RedirectAttributes after) {
        try {
            after.addFlashAttribute("notice", "已撤回：" + giving.withdraw(proposal, officer).what() + "。");
        } catch (StaffRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
        return "redirect:/staff";
    }

    /** The empty form. */
    @GetMapping("/staff/new")
    public String form(Model model) {
        return show(StaffForm.EMPTY, new FieldErrors(), model);
    }

    /** Asks for an account; there is one, with a first password, when a second person has agreed. */
    @PostMapping("/staff")
    public String add(@ModelAttribute StaffForm form, ActingOfficer officer, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        String name = Typed.text(form.name());
        Typed.refuse("staffNumber", Officer.problemOfNumber(form.staffNumberText()), errors);
        Typed.refuse("name", Officer.problemOfName(name), errors);
        var role = Typed.constant("role", form.role(), Role.values(), "请选择岗位", errors);
        var division = places.read(Typed.text(form.division()), officer.scope(), LocalDate.now(clock));
        if (division.isEmpty()) {
            errors.add("division", "没有这个区划，或不在您的辖区内；请从提示中选择");
        }
        if (!errors.isEmpty() || role.isEmpty() || division.isEmpty()) {
            return show(form, errors, model);
        }
        try {
            giving.askAccount(form.staffNumberText(), name, role.get(), division.get(), officer);
            after.addFlashAttribute("notice", "已提出新建" + name + "的账号，" + SECOND + "请抄下初始密码的前半部分。");
            return "redirect:/staff";
        } catch (StaffRefusal refusal) {
            return show(form, errors.add(refusal.field(), refusal.sentence()), model);
        }
    }

    private static String show(StaffForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", roles());
        return "management/staff-new";
    }

    private static String address(String text, int page) {
        return UriComponentsBuilder.fromPath("/staff")
                .queryParam("text", "{text}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }
}
