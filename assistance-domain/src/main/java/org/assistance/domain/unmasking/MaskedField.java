package org.assistance.domain.unmasking;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a case that pages mask.
 *
 * @param number of the member whose identity number it is, or the id of the right, the change or the transfer whose account it is; 0
 *     for what belongs to the household
 */
public record MaskedField(Kind kind, long number) {
    private static final Pattern NUMBERED = Pattern
            .compile("(member)-([1-9][0-9]?)|(right|change|transfer)-([1-9][0-9]{0,17})");

    /** What kind of value. */
    public enum Kind {
        ID_NUMBER("身份证号", "member"),
        PHONE("联系电话", "phone"),
        ACCOUNT("收款账号", "account"),
        RIGHT_ACCOUNT("领款账号", "right"),
        CHANGE_ACCOUNT("变更后的领款账号", "change"),
        TRANSFER_ACCOUNT("一笔发放的账号", "transfer");

        private final String label;
        private final String start;

        Kind(String label, String start) {
            this.label = label;
            this.start = start;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** A field by its name in an address: {@code phone}, {@code account}, {@code member-2}, {@code right-17}. */
    public static Optional<MaskedField> of(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        String start = numbered.matches() ? name.substring(0, name.indexOf('-')) : name;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.start.equals(start))
                .map(kind -> new MaskedField(kind,
                        numbered.matches() ? Long.parseLong(name.substring(start.length() + 1)) : 0))
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** The name in an address and on the record. */
    public String name() {
        return kind == Kind.PHONE || kind == Kind.ACCOUNT ? kind.start : kind.start + "-" + number;
    }

    /** Whose value of what kind, for a title: 李桂兰的身份证号. */
    String label(String member) {
        return switch (kind) {
            case ID_NUMBER -> member + "的" + kind.label();
            case PHONE, ACCOUNT -> "家庭的" + kind.label();
            case RIGHT_ACCOUNT, CHANGE_ACCOUNT, TRANSFER_ACCOUNT -> kind.label();
        };
    }
}
