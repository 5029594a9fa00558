package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One's own passkeys: added, used, taken off. The script passkey.js speaks with the device, these addresses with the script. */
@Controller
class PasskeyPages {
    private static final Logger log = LoggerFactory.getLogger(PasskeyPages.class);
    private static final String CREATION = "signIn.passkeyCreation";
    private static final String REQUEST = "signIn.passkeyRequest";
    private static final int LONGEST_LABEL = 30;

    private final Passkeys passkeys;
    private final SecondFactors secondFactors;
    private final GivingFactor giving;
    private final Factors factors;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyPages(Passkeys passkeys, SecondFactors secondFactors, GivingFactor giving, Factors factors) {
        this.passkeys = passkeys;
        this.secondFactors = secondFactors;
        this.giving = giving;
        this.factors = factors;
    }

    /** One line of the list. */
    record Line(String id, String label, String since, String used) {}

    /** The list, and the button that adds one. */
    @GetMapping("/second-factor/passkeys")
    String list(@RequestParam(required = false) @Nullable String to, Authentication signedIn, Model model) {
        List<CredentialRecord> keys = passkeys.of(signedIn);
        model.addAttribute("to", Detour.local(to));
        model.addAttribute("fresh", mayChange(signedIn));
        model.addAttribute("standing", secondFactors.of(SecondFactorPages.officer(signedIn)));
        model.addAttribute("rows", keys.stream()
                .map(key -> new Line(Passkeys.id(key), key.getLabel(), OfficeTime.minute(key.getCreated()),
                        OfficeTime.minute(key.getLastUsed())))
                .toList());
        return "signin/passkeys";
    }

    /** What the device needs to make a new one. */
    @PostMapping(path = "/second-factor/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> creation(Authentication signedIn, HttpServletRequest request) {
        if (!mayChange(signedIn)) {
            return refused("请先重新验证一次：刷新本页，按提示操作");
        }
        PublicKeyCredentialCreationOptions options = passkeys.steps(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
        request.getSession().setAttribute(CREATION, options);
        return ResponseEntity.ok(json.writeValueAsString(options));
    }

    /** Takes a new one in. */
    @PostMapping(path = "/second-factor/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> add(@RequestBody String body, @RequestParam(defaultValue = "") String label,
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        Object options = request.getSession().getAttribute(CREATION);
        request.getSession().removeAttribute(CREATION);
        if (!(options instanceof PublicKeyCredentialCreationOptions asked) || !mayChange(signedIn)) {
            return refused("请先重新验证一次：刷新本页，按提示操作");
        }
        String name = label.isBlank() ? "通行密钥" : label.strip();
        String shown = name.substring(0, Math.min(LONGEST_LABEL, name.length()));
        try {
            var made = json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
            });
            passkeys.steps(request)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(asked,
                                    new RelyingPartyPublicKey(made, shown)));
        } catch (RuntimeException notRight) {
            log.warn("A passkey was not taken in: {}", notRight.getClass().getName());
            return refused("这个通行密钥没有登记成功，请再试一次；设备要能验证指纹、面容或者PIN码");
        }
        secondFactors.passkey(SecondFactorPages.officer(signedIn), true, shown);
        giving.given(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, signedIn, request, response);
        return ResponseEntity.ok("{}");
    }

    /** Takes one off; the last one stays. */
    @PostMapping("/second-factor/passkeys/removal")
    String remove(@RequestParam String id, Authentication signedIn, RedirectAttributes after) {
        List<CredentialRecord> keys = passkeys.of(signedIn);
        if (!mayChange(signedIn)) {
            after.addFlashAttribute("problem", "请先重新验证一次，再删除。");
        } else if (keys.size() < 2) {
            after.addFlashAttribute("problem", "至少保留一个通行密钥；要换设备，请先登记新的，再删除旧的。");
        } else {
            keys.stream().filter(key -> Passkeys.id(key).equals(id)).findFirst().ifPresent(key -> {
                passkeys.remove(key);
                secondFactors.passkey(SecondFactorPages.officer(signedIn), false, key.getLabel());
                after.addFlashAttribute("notice", "已删除通行密钥“" + key.getLabel() + "”。");
            });
        }
        return "redirect:/second-factor/passkeys";
    }

    /** What the device needs to prove that one of them is there. */
    @PostMapping(path = "/second-factor/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> request(Authentication signedIn, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.steps(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(signedIn));
        request.getSession().setAttribute(REQUEST, options);
        return ResponseEntity.ok(json.writeValueAsString(options));
    }

    /** Takes the proof, of a passkey of the one who is signed in and of nobody else. */
    @PostMapping(path = "/second-factor/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> prove(@RequestBody String body, Authentication signedIn, HttpServletRequest request,
            HttpServletResponse response) {
        Object options = request.getSession().getAttribute(REQUEST);
        request.getSession().removeAttribute(REQUEST);
        if (!(options instanceof PublicKeyCredentialRequestOptions asked)) {
            return refused("请刷新本页再试");
        }
        try {
            var proof = json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
            });
            var person = passkeys.steps(request).authenticate(new RelyingPartyAuthenticationRequest(asked, proof));
            if (!person.getName().equals(signedIn.getName())) {
                return refused("这个通行密钥不是您的");
            }
        } catch (RuntimeException notRight) {
            log.warn("A passkey was refused: {}", notRight.getClass().getName());
            return refused("通行密钥没有通过验证，请再试一次");
        }
        giving.given(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, signedIn, request, response);
        return ResponseEntity.ok("{}");
    }

    // With a password and a code alone nobody adds a passkey to an account that has one.
    private boolean mayChange(Authentication signedIn) {
        return factors.fresh(signedIn, !passkeys.of(signedIn).isEmpty());
    }

    private ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.unprocessableContent().body(json.writeValueAsString(Map.of("message", sentence)));
    }
}
