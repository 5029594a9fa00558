package org.assistance.web.management;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.DivisionFile.Mistake;
import org.assistance.domain.place.DivisionNames;
import org.assistance.domain.place.DivisionRefusal;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.FollowingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.place.LeftBehind;
import org.assistance.domain.place.Moved;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.download.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The divisions, level by level, and the import of a file of them (行政区划). */
@Controller
public class DivisionPages {
    private static final int MISTAKES_SHOWN = 100;

    private final Divisions divisions;
    private final DivisionNames names;
    private final ImportingDivisions importing;
    private final FollowingDivisions following;
    private final LeftBehind leftBehind;
    private final TypedPlace places;
    private final Clock clock;

    DivisionPages(Divisions divisions, DivisionNames names, ImportingDivisions importing, FollowingDivisions following,
            LeftBehind leftBehind, TypedPlace places, Clock clock) {
        this.divisions = divisions;
        this.names = names;
        this.importing = importing;
        this.following = following;
        this.leftBehind = leftBehind;
        this.places = places;
        this.clock = clock;
    }

    /** One division and those directly below it; without a code the officer's own. */
    @GetMapping("/divisions")
    public String show(@RequestParam(required = false) @Nullable String code, ActingOfficer officer, Model model) {
        DivisionCode at = code == null ? officer.division() : known(code);
        if (!officer.scope().contains(at) || divisions.find(at).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var path = divisions.path(at).stream().filter(d -> officer.scope().contains(d.code())).toList();
        model.addAttribute("path", path);
        model.addAttribute("here", path.getLast());
        model.addAttribute("former", names.former(at));
        model.addAttribute("children", divisions.children(at, officer.scope(), LocalDate.now(clock)));
        model.addAttribute("mayImport", officer.isOneOf(Action.DIVISION_KEEP.roles()));
        model.addAttribute("header", DivisionFile.CHINESE_HEADER);
        List<LeftBehind.Place> left = leftBehind.in(officer.scope(), LocalDate.now(clock));
        model.addAttribute("leftBehind", left);
        model.addAttribute("ready", left.stream().anyMatch(place -> place.why() == LeftBehind.Why.READY));
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", List.<Mistake>of());
        }
        return "management/divisions";
    }

    /** An empty file with the headings and one line as an example, which office programs open as it is. */
    @GetMapping("/divisions/template")
    ResponseEntity<byte[]> template() {
        String text = "\uFEFF" + DivisionFile.CHINESE_HEADER
                + "\r\n340881100001,中心居委会,安徽省安庆市桐城市孔城镇中心居委会,2024-01-01,,,121\r\n";
        return Download.DIVISION_TEMPLATE.answer("行政区划模板.csv", Download.TABLE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over a file, or lists what is wrong with it by line and changes nothing. */
    @PostMapping("/divisions")
    public String take(@RequestParam MultipartFile file, ActingOfficer officer, Model model, RedirectAttributes after)
            throws IOException {
        DivisionFile read = DivisionFile.read(text(file.getBytes()).lines().toList());
        ImportingDivisions.Imported imported = importing.take(read, officer);
        List<Mistake> mistakes = imported.mistakes();
        if (mistakes.isEmpty()) {
            after.addFlashAttribute("notice", "已导入 " + read.rows().size() + " 个区划。"
                    + (imported.moved().any() ? imported.moved().sentence() : ""));
            return "redirect:/divisions";
        }
        model.addAttribute("mistakes", mistakes.subList(0, Math.min(MISTAKES_SHOWN, mistakes.size())));
        model.addAttribute("problem", "文件有 " + mistakes.size() + " 处错误，没有导入任何区划。"
                + (mistakes.size() > MISTAKES_SHOWN ? "下面列出前 " + MISTAKES_SHOWN + " 处。" : ""));
        return show(null, officer, model);
    }

    /** Takes along what ended divisions still hold and may go: after a payroll was booked, or a night the system was off. */
    @PostMapping("/divisions/follow")
    public String follow(ActingOfficer officer, RedirectAttributes after) {
        after.addFlashAttribute("notice", following.follow(officer).sentence());
        return "redirect:/divisions";
    }

    /** Names what follows a division that ended without a successor, or says beside the field why that cannot be. */
    @PostMapping("/divisions/successor")
    public String succeed(@RequestParam String code, @RequestParam(defaultValue = "") String division,
            ActingOfficer officer, Model model, RedirectAttributes after) {
        try {
            DivisionCode next = places.read(division, officer.scope(), LocalDate.now(clock))
                    .orElseThrow(() -> new DivisionRefusal(division.isBlank()
                            ? "请填写后继区划的名称或12位代码"
                            : "辖区内没有这个区划，或者不止一个；请从提示中选择，或输入12位区划代码"));
            Moved moved = following.succeed(known(code), next, officer);
            after.addFlashAttribute("notice",
                    "后继区划已登记。" + (moved.any() ? moved.sentence() : "停用的次日自动转入。"));
            return "redirect:/divisions";
        } catch (DivisionRefusal refused) {
            model.addAttribute("refusedCode", code);
            model.addAttribute("refusedTyped", division);
            model.addAttribute("refusal", refused.sentence());
            model.addAttribute("problem", refused.sentence());
            return show(null, officer, model);
        }
    }

    private static DivisionCode known(String code) {
        if (DivisionCode.problemOf(code) != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new DivisionCode(code);
    }

    /** UTF-8 where the bytes are UTF-8, else GB18030, which office programs still write. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
