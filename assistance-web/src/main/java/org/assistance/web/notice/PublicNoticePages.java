package org.assistance.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.PostedPlaces;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Pager;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public board, without sign-in: the notices that hang today, township by township; gone after their last day. */
@Controller
@Beyond(Purpose.NOTICE)
class PublicNoticePages {
    private static final int PAGE = 50;

    private final Notices notices;
    private final PostedPlaces places;
    private final NoticeSheets sheets;
    private final Clock clock;

    PublicNoticePages(Notices notices, PostedPlaces places, NoticeSheets sheets, Clock clock) {
        this.notices = notices;
        this.places = places;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String board(@RequestParam(required = false) @Nullable String township,
            @RequestParam(defaultValue = "0") int page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PostedPlaces.Place> posted = places.on(today);
        model.addAttribute("places", posted);
        List<PublicNotice> shown = List.of();
        if (township != null) {
            if (posted.stream().noneMatch(place -> place.code().equals(township))) {
                model.addAttribute("nothing", "没有这个乡镇（街道），或者它目前没有正在公示的内容，请在下面选择。");
            } else {
                var inside = new DivisionScope(new DivisionCode(township));
                var slice = notices.findPublic(inside.lower(), inside.upper(), today,
                        PageRequest.of(Math.max(0, page), PAGE));
                shown = slice.map(PublicNotice::of).getContent();
                String base = "/notices?township=" + township + "&page=";
                model.addAttribute("pager", new Pager("本页 " + shown.size() + " 条",
                        slice.hasPrevious() ? base + (slice.getNumber() - 1) : null,
                        slice.hasNext() ? base + (slice.getNumber() + 1) : null));
            }
        }
        model.addAttribute("township", township);
        model.addAttribute("rows", shown);
        return "notice/board";
    }

    @GetMapping("/notices/{publicId}")
    String one(@PathVariable UUID publicId, Model model) {
        model.addAttribute("sheet", notices.findPublic(publicId, LocalDate.now(clock))
                .map(notice -> sheets.of(List.of(notice)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE)));
        return "notice/public";
    }
}
