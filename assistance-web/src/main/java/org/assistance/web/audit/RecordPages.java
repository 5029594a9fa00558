package org.assistance.web.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.audit.CheckingRecord;
import org.assistance.domain.audit.RecordSearch;
import org.assistance.domain.audit.RecordSearch.Sought;
import org.assistance.domain.audit.RecordedEvent;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the auditor reads who did and saw what, and has the chain gone through (操作记录). */
@Controller
class RecordPages {
    private static final String OUTSIDE = "OUTSIDE";
    private static final String DERIVED = "DERIVED";
    private static final int SHORTEST_NUMBER = 6;
    private static final List<Choice> KINDS = Stream.concat(
            Arrays.stream(RecordedEvent.Kind.values()).map(kind -> new Choice(kind.name(), kind.label())),
            Stream.of(new Choice(OUTSIDE, "系统以外的操作"), new Choice(DERIVED, "随办理自动生成的数据"))).toList();

    private final RecordSearch record;
    private final CheckingRecord checking;

    RecordPages(RecordSearch record, CheckingRecord checking) {
        this.record = record;
        this.checking = checking;
    }

    /** What was typed above the list. */
    record Filter(@Nullable String officer, @Nullable String number, @Nullable String kind, @Nullable String from,
            @Nullable String to) {
        /** What was typed, empty where nothing was. */
        public String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        Sought read(FieldErrors errors) {
            RecordedEvent.Kind chosen = Arrays.stream(RecordedEvent.Kind.values())
                    .filter(one -> one.name().equals(text(kind)))
                    .findFirst()
                    .orElse(null);
            boolean outside = text(kind).equals(OUTSIDE);
            boolean derived = text(kind).equals(DERIVED);
            if (chosen == null && !outside && !derived && !text(kind).isEmpty()) {
                errors.add("kind", "没有这种操作，请在所列选项中选择");
            }
            LocalDate first = day("from", from, errors);
            LocalDate last = day("to", to, errors);
            if (first != null && last != null && last.isBefore(first)) {
                errors.add("to", "止日早于起日");
            }
            if (!text(number).isEmpty() && text(number).length() < SHORTEST_NUMBER) {
                errors.add("number", "请填写案件编号，或者它的前" + SHORTEST_NUMBER + "位以上");
            }
            return new Sought(text(officer), text(number), chosen, outside, derived, first, last);
        }

        private @Nullable LocalDate day(String field, @Nullable String typed, FieldErrors errors) {
            LocalDate day = Typed.dayOf(typed);
            if (day == null && !text(typed).isEmpty()) {
                errors.add(field, "“" + text(typed) + "”不是日期，应为 2026-10-31 这样的格式");
            }
            return day;
        }
    }

    /**
     * A line with its time in words.
     *
     * @param times how often the same officer looked at the same thing within the hour
     * @param first when that began; empty where it was once
     */
    record Row(RecordedEvent of, String time, int times, String first) {
        /** What was asked of the system, without the words of the network: 打开 /cases/17. */
        public String page() {
            String address = of.address();
            if (address == null) {
                return "—";
            }
            return address.replaceFirst("^GET ", "打开 ").replaceFirst("^POST ", "提交 ");
        }
    }

    // Who works on a case opens it ten times; the newest line stands for the others of its hour.
    private static List<Row> folded(List<RecordedEvent> lines) {
        var rows = new ArrayList<Row>();
        for (RecordedEvent one : lines) {
            int same = 0;
            while (same < rows.size() && !(rows.get(same).of().sameSight(one)
                    && one.at().isAfter(rows.get(same).of().at().minus(Duration.ofHours(1))))) {
                same++;
            }
            String time = OfficeTime.second(one.at());
            if (same == rows.size()) {
                rows.add(new Row(one, time, 1, ""));
            } else {
                Row row = rows.get(same);
                rows.set(same, new Row(row.of(), row.time(), row.times() + 1, time.substring(11)));
            }
        }
        return rows;
    }

    @GetMapping("/record")
    ModelAndView lines(@ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            ActingOfficer by) {
        var errors = new FieldErrors();
        Sought sought = filter.read(errors);
        if (!sought.officer().isBlank() && !record.knows(sought.officer())) {
            errors.add("officer", "没有这个工号，也没有姓名里有“" + sought.officer() + "”的人");
        }
        List<RecordedEvent> found = errors.isEmpty() ? record.page(sought, by.scope(), before) : List.of();
        boolean more = found.size() > RecordSearch.PAGE;
        List<RecordedEvent> shown = more ? found.subList(0, RecordSearch.PAGE) : found;
        var page = new ModelAndView("audit/record",
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("errors", errors);
        page.addObject("mayCheck", by.isOneOf(Action.RECORD_CHECK.roles()));
        page.addObject("reads", by.isOneOf(Action.REASON_READ.roles()));
        page.addObject("readsStaff", by.isOneOf(Action.STAFF_READ.roles()));
        page.addObject("kinds", KINDS);
        page.addObject("rows", folded(shown));
        page.addObject("check", checking.latest().orElse(null));
        page.addObject("whole", checking.latestWhole()
                .filter(check -> !checking.latest().map(CheckingRecord.Check::whole).orElse(true))
                .orElse(null));
        page.addObject("wholeAt", checking.latestWhole().map(check -> OfficeTime.minute(check.at())).orElse(null));
        page.addObject("checkedAt", checking.latest().map(check -> OfficeTime.minute(check.at())).orElse(null));
        page.addObject("anchors", checking.told().stream().limit(7).toList());
        page.addObject("end", checking.end().orElse(null));
        page.addObject("pager", new Pager("本页 " + shown.size() + " 条",
                before == Long.MAX_VALUE ? null : address(filter, Long.MAX_VALUE),
                more ? address(filter, shown.getLast().id()) : null));
        return page;
    }

    @PostMapping("/record/checks")
    String check(ActingOfficer by, RedirectAttributes after) {
        CheckingRecord.Check check = checking.checkNew(by.officerId());
        after.addFlashAttribute("notice",
                check.sound()
                        ? "已校验" + (check.whole() ? "全部" : "第" + check.since() + "号存证以后的") + "，操作记录完好，至第"
                                + check.through() + "号"
                        : "已校验，操作记录不完整，见下");
        return "redirect:/record";
    }

    private static String address(Filter filter, long before) {
        return UriComponentsBuilder.fromPath("/record")
                .queryParam("officer", "{officer}")
                .queryParam("number", "{number}")
                .queryParam("kind", "{kind}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", before)
                .encode()
                .buildAndExpand(filter.text(filter.officer()), filter.text(filter.number()), filter.text(filter.kind()),
                        filter.text(filter.from()), filter.text(filter.to()))
                .toUriString();
    }
}
