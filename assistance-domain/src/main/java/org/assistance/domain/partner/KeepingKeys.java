package org.assistance.domain.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues keys to partner systems, takes them back, and knows them again. Refusals are {@link KeyRefusal}. */
@Component
public class KeepingKeys {
    /** The most households a minute that a key may be issued for. */
    public static final int MOST_PER_MINUTE = 60_000;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_YEARS = 3;

    private final PartnerKeys keys;
    private final Divisions divisions;
    private final Clock clock;

    KeepingKeys(PartnerKeys keys, Divisions divisions, Clock clock) {
        this.keys = keys;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Issues a key inside the officer's division; it holds for three years at most, so that forgotten ones end by themselves. */
    @Transactional
    public IssuedKey issue(NewKey asked, ActingOfficer by) {
        if (Reason.saysNothing(asked.partner()) || asked.partner().length() > LONGEST_NAME) {
            throw new KeyRefusal("partner", "请填写对方系统的名称，最多" + LONGEST_NAME + "个字");
        }
        if (divisions.find(asked.division()).isEmpty() || !by.scope().contains(asked.division())) {
            throw new KeyRefusal("division", "没有这个区划，或不在您的辖区内；请从提示中选择");
        }
        if (asked.perMinute() < 1 || asked.perMinute() > MOST_PER_MINUTE) {
            throw new KeyRefusal("perMinute", "每分钟户数应为1至" + MOST_PER_MINUTE + "的整数");
        }
        if (asked.validTo().isBefore(asked.validFrom()) || asked.validTo().isBefore(LocalDate.now(clock))) {
            throw new KeyRefusal("validTo", "截止日期不能早于启用日期，也不能早于今天");
        }
        if (asked.validTo().isAfter(asked.validFrom().plusYears(MOST_YEARS))) {
            throw new KeyRefusal("validTo", "有效期最长" + MOST_YEARS + "年，到期前另发新密钥");
        }
        var text = KeyText.make();
        return new IssuedKey(keys.saveAndFlush(new PartnerKey(asked, text, by.officerId(), clock.instant())),
                text.whole());
    }

    /**
     * Takes a key back at once and for good.
     *
     * @throws NoSuchKey when there is none in the officer's division
     */
    @Transactional
    public PartnerKey revoke(long id, String reason, ActingOfficer by) {
        PartnerKey key = keys.findById(id)
                .filter(one -> by.scope().contains(one.division()))
                .orElseThrow(NoSuchKey::new);
        if (key.revokedAt().isPresent()) {
            throw new KeyRefusal("reason", "这个密钥已经收回");
        }
        if (Reason.isMissing(reason) || reason.length() > LONGEST_REASON) {
            throw new KeyRefusal("reason", "请写明收回的原因，" + Reason.SHORTEST + "至" + LONGEST_REASON + "个字");
        }
        key.revoke(reason.strip(), by.officerId(), clock.instant());
        return key;
    }

    /** The key that a text is, usable or not; empty for any other text. */
    @Transactional(readOnly = true)
    public Optional<PartnerKey> find(String text) {
        return KeyText.of(text).flatMap(typed -> keys.findByPrefix(typed.prefix()).filter(key -> key.is(typed)));
    }
}
