package org.assistance.web.signin;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.OwnAccount;
import org.assistance.domain.staff.OwnAccount.SinceLast;
import org.assistance.domain.staff.StaffRecord.Kind;

/**
 * What an officer is told on coming in: when and from where the account was used before, and what happened to it since.
 *
 * @param sentence in Chinese
 * @param striking whether somebody was refused, or somebody else changed the account, meanwhile
 */
record LastTime(String sentence, boolean striking) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    static LastTime of(SinceLast since) {
        Instant at = since.at();
        String sentence = at == null
                ? "这是第一次登录。"
                : "上次登录 " + OfficeTime.minute(at) + (since.detail().isBlank() ? "" : "，" + since.detail()) + "。";
        if (since.refused() > 0) {
            sentence += (at == null ? "此前" : "此后") + "有 " + since.refused() + " 次登录失败。";
        }
        if (!since.byOthers().isEmpty()) {
            sentence += "此后他人对您的账号做过：" + since.byOthers()
                    .stream()
                    .map(Kind::label)
                    .distinct()
                    .collect(Collectors.joining("、")) + "。";
        }
        for (OwnAccount.Line given : since.given()) {
            sentence += "您的账号于 " + OfficeTime.minute(given.at()) + " 用发放的密码首次登录，"
                    + given.detail().replace("，请向本人核实", "") + "。";
        }
        if (!since.given().isEmpty()) {
            sentence += "首次登录不是您本人的，还要告诉审计管理员。";
        }
        return new LastTime(sentence, since.refused() > 0 || !since.byOthers().isEmpty() || !since.given().isEmpty());
    }
}
