package org.assistance.bench.rival;

import java.util.List;
import java.util.Locale;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** The shapes that the templates read. */
final class Shown {
    private Shown() {}

    /** A colour. */
    public enum Tone {
        INFO,
        GOOD,
        WARN,
        BAD,
        QUIET;

        /** The CSS suffix. */
        public String css() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A step's state. */
    public enum State {
        DONE,
        CURRENT,
        PENDING;

        /** What a screen reader hears. */
        public String label() {
            return switch (this) {
                case DONE -> "已完成";
                case CURRENT -> "办理中";
                case PENDING -> "未开始";
            };
        }

        /** The CSS suffix. */
        public String css() {
            return "is-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public record Who(String name, String post, List<String> otherPosts) {}

    public record Item(String label, String icon, String href, boolean active) {}

    public record Group(String label, List<Item> items) {}

    public record Tab(String label, String href, boolean active, int count) {}

    public record Task(String label, String what, String href, int count) {}

    public record Pager(String summary, @Nullable String previous, @Nullable String next) {}

    public record Step(String label, State state, @Nullable String note, @Nullable String href) {}

    public record Happening(String when, String what, String who, @Nullable String note, @Nullable String href,
            Tone tone) {}

    public record Labelled(String label, @Nullable Object value) {}

    public record Compared(String person, String item, @Nullable Object declared, @Nullable Object found,
            String source, String verdict, Tone tone, @Nullable String conclusion) {}

    public record Card(String programme, String person, String outcome, Tone tone, @Nullable String amount,
            @Nullable String months) {}

    public record Meeting(String words, String document, String documentName) {}

    public record Sheet(List<Card> results, List<String> differences, List<Meeting> meetings) {}

    public record Member(String name, String relation, String sexAndAge, String idNumber, String hukou,
            String condition, String disability, String authorisation) {}

    public record Line(String person, String what, String when, Money amount, String remark) {}

    public record Declared(List<Labelled> facts, List<Member> members, List<Line> lines, List<String> obligors,
            List<Labelled> declarations) {}

    public record Right(RightRow row, Tone tone, String amount, String span) {}

    public record Csrf(String token, String headerName) {}
}
