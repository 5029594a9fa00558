package org.assistance.web.management;

import java.util.Arrays;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.StaffRecord;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what to whose account, and who signed in (账号管理记录): for who keeps the staff, the city and the auditor. */
@Controller
class StaffRecordPages {
    private static final List<Choice> WHATS = Arrays.stream(StaffRecord.Chapter.values())
            .map(chapter -> new Choice(chapter.name(), chapter.label()))
            .toList();

    private final StaffRecord record;

    StaffRecordPages(StaffRecord record) {
        this.record = record;
    }

    @GetMapping("/staff/record")
    String lines(@RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ACCOUNTS") String what,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ActingOfficer officer, Model model) {
        StaffRecord.Chapter chapter = Arrays.stream(StaffRecord.Chapter.values())
                .filter(one -> one.name().equals(what))
                .findFirst()
                .orElse(StaffRecord.Chapter.ACCOUNTS);
        List<StaffRecord.Line> found = record.lines(officer.scope(), chapter, text, before);
        boolean more = found.size() > StaffRecord.PAGE;
        List<StaffRecord.Line> shown = more ? found.subList(0, StaffRecord.PAGE) : found;
        model.addAttribute("text", text);
        model.addAttribute("what", chapter.name());
        model.addAttribute("whats", WHATS);
        model.addAttribute("rows", shown);
        model.addAttribute("times", shown.stream().map(line -> OfficeTime.minute(line.at())).toList());
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 条",
                before == Long.MAX_VALUE ? null : address(text, chapter.name(), Long.MAX_VALUE),
                more ? address(text, chapter.name(), shown.getLast().id()) : null));
        return "management/staff-record";
    }

    private static String address(String text, String what, long before) {
        return UriComponentsBuilder.fromPath("/staff/record")
                .queryParam("text", "{text}")
                .queryParam("what", "{what}")
                .queryParam("before", before)
                .encode()
                .buildAndExpand(text, what)
                .toUriString();
    }
}
