package org.assistance.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what was typed above a list of people as a form, and goes to the list with the names sealed. */
@Controller
@ControllerAdvice
class SearchPages {
    private static final String SEARCH = "/search";
    /** The fields that may hold somebody's name or the end of a number. */
    private static final Set<String> PERSONAL = Set.of("q", "name");
    private static final String TOKEN = "_csrf";

    private final SearchWords words;

    SearchPages(SearchWords words) {
        this.words = words;
    }

    @PostMapping({"/cases" + SEARCH, "/entitlements" + SEARCH, "/payments/lines" + SEARCH})
    String search(@RequestParam MultiValueMap<String, String> typed, ActingOfficer by, HttpServletRequest request,
            RedirectAttributes list) {
        typed.toSingleValueMap().forEach((field, value) -> {
            if (value != null && !value.isBlank() && !field.equals(TOKEN)) {
                list.addAttribute(field, PERSONAL.contains(field) ? words.seal(value, by) : value);
            }
        });
        String path = path(request);
        return "redirect:" + path.substring(0, path.length() - SEARCH.length());
    }

    /** Goes on to the same list with the names sealed, so that the address that stays names nobody. */
    @ExceptionHandler(OpenWords.class)
    String sealed(OpenWords open, HttpServletRequest request, RedirectAttributes list) {
        request.getParameterMap().forEach((field, values) -> {
            boolean personal = PERSONAL.contains(field) && !SearchWords.isSealed(values[0]);
            list.addAttribute(field, personal ? words.seal(values[0], open.by()) : values[0]);
        });
        return "redirect:" + path(request);
    }

    @ExceptionHandler(LostSearch.class)
    String lost(HttpServletRequest request, RedirectAttributes after) {
        after.addFlashAttribute("problem", "查询条件已失效，请重新输入后查询。");
        return "redirect:" + (path(request).startsWith("/exports") ? "/exports" : path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
