package org.assistance.web.signin;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.staff.SecondFactors;
import org.assistance.domain.staff.Totp;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.SystemName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The second factor: asked for at sign-in and again before a sensitive act, and the enrolment of a phone (动态口令). */
@Controller
class SecondFactorPages {
    private static final int RECOVERY_CODES = 8;

    private final SecondFactors secondFactors;
    private final GivingFactor giving;
    private final Factors factors;
    private final SystemName systemName;

    SecondFactorPages(SecondFactors secondFactors, GivingFactor giving, Factors factors, SystemName systemName) {
        this.secondFactors = secondFactors;
        this.giving = giving;
        this.factors = factors;
        this.systemName = systemName;
    }

    /** Asks for it. */
    @GetMapping("/second-factor")
    String ask(@RequestParam(required = false) @Nullable String to, Authentication signedIn, Model model) {
        model.addAttribute("to", Detour.local(to));
        return ask(signedIn, model);
    }

    /** Takes a code and goes on to the page that was asked for. */
    @PostMapping("/second-factor")
    String take(@RequestParam(defaultValue = "") String code, @RequestParam(required = false) @Nullable String to,
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response, Model model) {
        String problem = giving.code(code, signedIn, request, response);
        if (problem != null) {
            return ask(to, signedIn, wrong(problem, model));
        }
        return "redirect:" + Detour.local(to);
    }

    /** Asks for it again in place of a sensitive act; reached by no link. */
    @RequestMapping(path = Again.PAGE, method = {RequestMethod.GET, RequestMethod.POST})
    String askAgain(HttpServletRequest request, HttpServletResponse response, Authentication signedIn, Model model) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            return "redirect:/second-factor";
        }
        response.setStatus(HttpServletResponse.SC_OK);
        model.addAttribute("again", Again.of(request));
        return ask(signedIn, model);
    }

    /** Takes the code and sends the act on with everything that was typed. */
    @PostMapping("/second-factor/again/code")
    String takeAgain(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String act,
            @RequestParam(defaultValue = "true") boolean post, Authentication signedIn, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        model.addAttribute("again", Again.carried(act, post, request.getParameterMap()));
        String problem = giving.code(code, signedIn, request, response);
        return problem == null ? "signin/go-on" : ask(signedIn, wrong(problem, model));
    }

    /** Explains what to do, or shows the picture for the phone. */
    @GetMapping("/second-factor/enrolment")
    String enrolment(@RequestParam(required = false) @Nullable String to, Authentication signedIn, Model model) {
        model.addAttribute("to", Detour.local(to));
        long officer = officer(signedIn);
        model.addAttribute("standing", secondFactors.of(officer));
        secondFactors.pending(officer)
                .ifPresent(
                        secret -> model.addAttribute("secret", Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ")));
        return "signin/enrolment";
    }

    /** Begins: makes a secret for the phone. */
    @PostMapping("/second-factor/enrolment/start")
    String begin(@RequestParam(required = false) @Nullable String to, Authentication signedIn) {
        secondFactors.begin(officer(signedIn));
        return "redirect:" + Detour.address("/second-factor/enrolment", Detour.local(to));
    }

    /** The picture for the phone's camera, drawn here and shown only until the enrolment is confirmed. */
    @GetMapping(path = "/second-factor/enrolment/picture.svg")
    ResponseEntity<byte[]> picture(Authentication signedIn) {
        byte[] secret = secondFactors.pending(officer(signedIn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String issuer = encoded(systemName.cityName() + "社会救助");
        String address = "otpauth://totp/" + issuer + ":" + encoded(signedIn.getName()) + "?secret="
                + Totp.base32(secret) + "&issuer=" + issuer;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)).getBytes(StandardCharsets.UTF_8));
    }

    /** Confirms with a first code and shows the recovery codes, once. */
    @PostMapping("/second-factor/enrolment")
    String confirm(@RequestParam(defaultValue = "") String code, @RequestParam(required = false) @Nullable String to,
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<String> recovery = Stream.generate(GivenPassword::recoveryCode).limit(RECOVERY_CODES).toList();
        if (!secondFactors.confirm(officer(signedIn), code, recovery)) {
            wrong(!code.replaceAll("\\s", "").matches("[0-9]{6}")
                    ? "应为6位数字"
                    : "6位数字不对；请等手机上换了新的数字再输入，并检查手机的时间是否准确", model);
            return enrolment(to, signedIn, model);
        }
        giving.given(Factors.CODE, signedIn, request, response);
        model.addAttribute("to", Detour.local(to));
        model.addAttribute("codes", recovery);
        model.addAttribute("staffNumber", signedIn.getName());
        return "signin/recovery-codes";
    }

    private String ask(Authentication signedIn, Model model) {
        SecondFactors.Standing standing = secondFactors.of(officer(signedIn));
        model.addAttribute("standing", standing);
        model.addAttribute("needsPasskey", standing.passkeys() > 0 && signedIn instanceof ActingToken token
                && factors.needsPasskey(token.getPrincipal().role()));
        return "signin/second-factor";
    }

    private static Model wrong(String sentence, Model model) {
        return model.addAttribute("errors", new FieldErrors().add("code", sentence));
    }

    static long officer(Authentication signedIn) {
        return Remembered.account(signedIn)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN))
                .officerId();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String svg(QrCode code) {
        int edge = code.size + 8;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"240\" viewBox=\"0 0 " + edge + " "
                + edge
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + edge + "v" + edge
                + "H0z\"/><path d=\""
                + path + "\"/></svg>";
    }
}
