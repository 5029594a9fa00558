package org.assistance.web.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.example.AddingExample;
import org.assistance.domain.example.ExampleBook;
import org.assistance.domain.example.ExampleHelp;
import org.assistance.domain.example.ExampleRefusal;
import org.assistance.domain.example.ExampleRow;
import org.assistance.domain.example.ExampleTable;
import org.assistance.domain.example.Expected;
import org.assistance.domain.example.OwnExample;
import org.assistance.domain.example.RuleFamily;
import org.assistance.domain.example.Trial;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.web.download.Download;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Examples of the rules (规则示例): read as they just came out, written by officials, taken away as a table. */
@Controller
class ExamplePages {
    private static final int PAGE = 50;
    private static final String OWN = "OWN";

    private final AddingExample adding;
    private final Officers officers;
    private final Clock clock;

    ExamplePages(AddingExample adding, Officers officers, Clock clock) {
        this.adding = adding;
        this.officers = officers;
        this.clock = clock;
    }

    /** Which examples are looked at. */
    record Filter(@Nullable String family, @Nullable String rule, @Nullable String words, @Nullable String result) {
        private String get(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        boolean admits(ExampleRow row) {
            String looked = get(words);
            return (get(rule).isEmpty() || row.rule().equals(get(rule)))
                    && (looked.isEmpty() || row.cells().stream().anyMatch(cell -> cell.contains(looked)));
        }

        boolean admits(ExampleLine line) {
            return get(result).isEmpty() || get(result).equals("fits") == line.fits();
        }

        String address(String path, String other, int from) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("family", other)
                    .queryParam("rule", get(rule))
                    .queryParam("words", "{words}")
                    .queryParam("result", get(result))
                    .queryParam("from", from)
                    .encode()
                    .buildAndExpand(get(words))
                    .toUriString();
        }
    }

    @GetMapping("/policy/examples")
    String list(@ModelAttribute Filter filter, @RequestParam(defaultValue = "0") int from, ActingOfficer by,
            Model model) {
        List<ExampleLine> lines = rows(filter, by).stream().map(ExampleLine::of).toList();
        List<ExampleLine> shown = lines.stream().filter(filter::admits).toList();
        int start = Math.clamp(from, 0, shown.size());
        int end = Math.min(start + PAGE, shown.size());
        long fitting = lines.stream().filter(ExampleLine::fits).count();
        model.addAttribute("lines", shown.subList(start, end));
        model.addAttribute("sentence", "刚刚运行 " + lines.size() + " 条：一致 " + fitting + " 条，不一致 "
                + (lines.size() - fitting) + " 条。");
        String family = family(filter);
        model.addAttribute("pager", new Pager("共 " + shown.size() + " 条", start == 0
                ? null
                : filter.address("/policy/examples", family, Math.max(0, start - PAGE)),
                end == shown.size()
                        ? null
                        : filter.address("/policy/examples", family, end)));
        model.addAttribute("filter", filter);
        model.addAttribute("family", family);
        model.addAttribute("tabs", tabs(filter));
        model.addAttribute("rules", rules());
        model.addAttribute("results", List.of(new Choice("fits", "一致"), new Choice("differs", "不一致")));
        model.addAttribute("file", filter.address("/policy/examples/export", family, 0));
        model.addAttribute("mayWrite", by.isOneOf(AddingExample.WRITERS));
        model.addAttribute("policy", policy());
        return "policy/examples";
    }

    @GetMapping("/policy/examples/export")
    ResponseEntity<byte[]> export(@ModelAttribute Filter filter, ActingOfficer by) {
        List<ExampleRow> rows = rows(filter, by).stream()
                .filter(row -> filter.admits(ExampleLine.of(row)))
                .toList();
        return Download.EXAMPLES.answer(fileName(filter), Download.TABLE,
                ExampleTable.write(rows).getBytes(StandardCharsets.UTF_8));
    }

    /** What is in the file and of which day, so that two of them lie beside each other: 规则示例-低保-DB-01-2026-11-22.csv. */
    private String fileName(Filter filter) {
        String family = family(filter);
        String label = family.isEmpty() ? "" : "-" + (family.equals(OWN) ? "本地编写" : RuleFamily.valueOf(family).label());
        String rule = filter.get(filter.rule());
        String known = rules().stream().anyMatch(one -> one.value().equals(rule)) ? "-" + rule : "";
        return "规则示例" + label + known + "-" + LocalDate.now(clock) + ".csv";
    }

    @GetMapping("/policy/examples/{number}")
    String one(@PathVariable String number, ActingOfficer by, Model model) {
        OwnExample own = own(number, by);
        ExampleRow row = own == null ? delivered(number) : own.row();
        show(ExampleLine.of(row), model);
        if (own != null) {
            String author = officers.findById(own.addedBy()).map(Officer::name).orElse("");
            model.addAttribute("written", author + "于" + OfficeTime.minute(own.addedAt()) + "编写，当时"
                    + (own.fitted() ? "一致。" : "不一致：" + own.found() + "。"));
        }
        model.addAttribute("columns", ExampleRow.COLUMNS);
        model.addAttribute("mayWrite", by.isOneOf(AddingExample.WRITERS));
        return "policy/example";
    }

    @GetMapping("/policy/examples/new")
    String form(@RequestParam(defaultValue = "") String like, ActingOfficer by, Model model) {
        OwnExample own = like.isEmpty() ? null : own(like, by);
        ExampleForm form = own != null
                ? ExampleForm.of(own.row())
                : like.isEmpty()
                        ? ExampleForm.blank(LocalDate.now(clock).toString())
                        : ExampleForm.of(delivered(like));
        return form(form, new FieldErrors(), null, model);
    }

    @PostMapping("/policy/examples")
    String add(@ModelAttribute ExampleForm form, @RequestParam(defaultValue = "false") boolean keep, ActingOfficer by,
            Model model, RedirectAttributes after) {
        try {
            if (!keep) {
                adding.tryOut(form.row());
                return form(form, new FieldErrors(), ExampleLine.of(form.row()), model);
            }
            OwnExample kept = adding.add(form.row(), by);
            after.addFlashAttribute("notice", kept.fitted()
                    ? "已保存，刚刚运行的结果一致。"
                    : "已保存，刚刚运行的结果不一致，已按不一致标出。");
            return "redirect:" + UriComponentsBuilder.fromPath("/policy/examples/{number}")
                    .encode()
                    .buildAndExpand(kept.row().number())
                    .toUriString();
        } catch (ExampleRefusal refused) {
            return form(form, new FieldErrors().add(ExampleForm.field(refused.column()), refused.getMessage() + "。"),
                    null, model);
        }
    }

    private static String form(ExampleForm form, FieldErrors errors, @Nullable ExampleLine tried, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rules", rules());
        model.addAttribute("rulings", choices(Expected.RULINGS));
        model.addAttribute("outcomes", choices(Expected.OUTCOMES));
        model.addAttribute("vocabulary", ExampleHelp.all());
        model.addAttribute("policy", policy());
        if (tried != null) {
            show(tried, model);
        }
        return "policy/example-form";
    }

    private static void show(ExampleLine line, Model model) {
        Trial trial = line.trial();
        model.addAttribute("line", line);
        model.addAttribute("sheet",
                trial == null ? null : ExampleSheet.of(trial.answer(), trial.example().facts()));
    }

    private @Nullable OwnExample own(String number, ActingOfficer by) {
        return adding.seenBy(by).stream().filter(one -> one.row().number().equals(number)).findFirst().orElse(null);
    }

    private static ExampleRow delivered(String number) {
        return ExampleBook.delivered()
                .all()
                .stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<ExampleRow> rows(Filter filter, ActingOfficer by) {
        String family = family(filter);
        var rows = new ArrayList<ExampleRow>();
        for (RuleFamily one : RuleFamily.values()) {
            if (family.isEmpty() || family.equals(one.name())) {
                rows.addAll(ExampleBook.delivered().of(one));
            }
        }
        if (family.isEmpty() || family.equals(OWN)) {
            adding.seenBy(by).forEach(one -> rows.add(one.row()));
        }
        return rows.stream().filter(filter::admits).toList();
    }

    private static String family(Filter filter) {
        String asked = filter.family() == null ? "" : filter.family();
        boolean known = asked.equals(OWN)
                || Arrays.stream(RuleFamily.values()).anyMatch(one -> one.name().equals(asked));
        return known ? asked : "";
    }

    private static List<Tab> tabs(Filter filter) {
        String family = family(filter);
        return Stream
                .concat(Stream.concat(Stream.of(new Choice("", "全部")),
                        Choice.of(RuleFamily.values(), RuleFamily::label).stream()),
                        Stream.of(new Choice(OWN, "本地编写")))
                .map(one -> new Tab(one.label(), filter.address("/policy/examples", one.value(), 0),
                        one.value().equals(family), null))
                .toList();
    }

    private static List<Choice> rules() {
        return Arrays.stream(RuleId.values())
                .map(rule -> new Choice(rule.code(), rule.code() + " " + rule.title()))
                .toList();
    }

    private static List<Choice> choices(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }

    /** The policy by which the examples are reckoned. */
    private static List<String> policy() {
        PolicyRows rows = ExampleBook.delivered().policy();
        return Stream.of(rows.values().stream().map(row -> row.citation()),
                rows.assetRules().stream().map(row -> row.citation()),
                rows.tariffs().stream().map(row -> row.citation()), rows.rates().stream().map(row -> row.citation()),
                rows.exempt().stream().map(row -> row.citation()))
                .flatMap(one -> one)
                .map(one -> one.format())
                .toList();
    }
}
