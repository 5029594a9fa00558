package org.assistance.web.office;

import java.util.regex.Pattern;
import org.assistance.domain.Reason;
import org.assistance.domain.place.Offices.Contact;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about one's own office, as typed. */
public record OfficeForm(@Nullable String address, @Nullable String phone, @Nullable String hours,
        @Nullable String supervisionPhone) {
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{6,19}");
    private static final int LONGEST = 100;

    static OfficeForm of(@Nullable Contact known) {
        return known == null
                ? new OfficeForm("", "", "周一至周五 8:00-12:00，14:30-17:30（法定节假日除外）", "")
                : new OfficeForm(known.address(), known.phone(), known.hours(), known.supervisionPhone());
    }

    /** What it says; what is wrong is put into {@code errors}. */
    Contact contact(FieldErrors errors) {
        phone("phone", phone, errors);
        phone("supervisionPhone", supervisionPhone, errors);
        words("address", address, "请填写办公地址", errors);
        words("hours", hours, "请填写办公时间", errors);
        return new Contact(Typed.text(address), Typed.number(phone), Typed.text(hours), Typed.number(supervisionPhone));
    }

    private static void phone(String field, @Nullable String typed, FieldErrors errors) {
        if (!PHONE.matcher(Typed.number(typed)).matches()) {
            errors.add(field, "电话只能是数字和“-”，例如 0556-6561234");
        }
    }

    private static void words(String field, @Nullable String typed, String sentence, FieldErrors errors) {
        if (Reason.saysNothing(Typed.text(typed))) {
            errors.add(field, sentence);
        } else if (Typed.text(typed).length() > LONGEST) {
            errors.add(field, "最多" + LONGEST + "个字");
        }
    }
}
