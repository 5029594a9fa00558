package org.assistance.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.PostedPlaces;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public board, without sign-in: the notices that hang today, township by township; gone after their last day. */
@Controller
class PublicNoticePages {
    private final Notices notices;
    private final PostedPlaces places;
    private final Clock clock;

    PublicNoticePages(Notices notices, PostedPlaces places, Clock clock) {
        this.notices = notices;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String board(@RequestParam(required = false) @Nullable String township, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("places", places.on(today));
        List<PublicNotice> shown = List.of();
        if (township != null && DivisionCode.problemOf(township) == null) {
            var inside = new DivisionScope(new DivisionCode(township));
            shown = notices.findPublic(inside.lower(), inside.upper(), today)
                    .stream()
                    .map(PublicNotice::of)
                    .toList();
        }
        model.addAttribute("township", township);
        model.addAttribute("rows", shown);
        return "notice/board";
    }

    @GetMapping("/notices/{publicId}")
    String one(@PathVariable UUID publicId, Model model) {
        model.addAttribute("shown", notices.findPublic(publicId, LocalDate.now(clock))
                .map(PublicNotice::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE)));
        return "notice/public";
    }
}
