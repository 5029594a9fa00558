package org.assistance.web.payment;

import java.util.List;
import java.util.Objects;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.assistance.web.search.SearchWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks up what a person was paid, by name, within the officer's division. */
@Controller
class LinePages {
    private final Lines lines;
    private final SearchWords words;

    LinePages(Lines lines, SearchWords words) {
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/payments/lines")
    String lines(@RequestParam(name = "name", defaultValue = "") String sought,
            @RequestParam(required = false) @Nullable Long before,
            ActingOfficer by, Model model) {
        String name = Objects.requireNonNullElse(words.read(sought, by), "");
        List<Lines.Line> found = name.isBlank()
                ? List.of()
                : lines.named(name, by.scope(), before == null ? Long.MAX_VALUE : before);
        boolean more = found.size() > Lines.PAGE;
        List<Lines.Line> rows = more ? found.subList(0, Lines.PAGE) : found;
        model.addAttribute("name", name);
        model.addAttribute("rows", rows);
        String self = "/payments/lines?name=" + words.seal(name, by);
        model.addAttribute("pager", new Pager("本页 " + rows.size() + " 笔", before == null ? null : self,
                more ? self + "&before=" + rows.getLast().key() : null));
        return "payment/lines";
    }
}
