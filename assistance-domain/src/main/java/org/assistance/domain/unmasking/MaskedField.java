package org.assistance.domain.unmasking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;

/**
 * A value of an application that pages mask.
 *
 * @param member the number of the member whose identity number it is; 0 for what belongs to the household
 */
public record MaskedField(Kind kind, int member) {
    private static final Pattern MEMBER = Pattern.compile("member-([1-9][0-9]?)");

    /** What kind of value. */
    public enum Kind {
        ID_NUMBER("身份证号"),
        PHONE("联系电话"),
        ACCOUNT("收款账号");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** A field by its name in an address: {@code phone}, {@code account}, {@code member-2}. */
    public static Optional<MaskedField> of(String name) {
        Matcher member = MEMBER.matcher(name);
        return switch (name) {
            case "phone" -> Optional.of(new MaskedField(Kind.PHONE, 0));
            case "account" -> Optional.of(new MaskedField(Kind.ACCOUNT, 0));
            default -> member.matches()
                    ? Optional.of(new MaskedField(Kind.ID_NUMBER, Integer.parseInt(member.group(1))))
                    : Optional.empty();
        };
    }

    /** The name in an address and on the record. */
    public String name() {
        return switch (kind) {
            case PHONE -> "phone";
            case ACCOUNT -> "account";
            case ID_NUMBER -> "member-" + member;
        };
    }

    /** Whose value of what kind, for a title: 李桂兰的身份证号. */
    public String label(Application of) {
        return kind == Kind.ID_NUMBER
                ? of.member(member).map(ApplicationMember::name).orElse("") + "的" + kind.label()
                : "家庭的" + kind.label();
    }

    /** The value in full; empty when the application has none. */
    Optional<String> value(Application of) {
        return switch (kind) {
            case PHONE -> Optional.of(of.phone()).filter(phone -> !phone.isEmpty());
            case ACCOUNT -> of.account().map(account -> account.number().value());
            case ID_NUMBER -> of.member(member).map(one -> one.person().idNumber().value());
        };
    }
}
