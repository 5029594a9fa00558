package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a draft by name, each as typed and with the save that last changed it, so that two officers at one
 * draft, or one officer in two tabs, never overwrite each other unseen.
 *
 * @param fields by the name of the form's input, for example {@code members[0].name}; empty ones are left out unless they
 *        were emptied after having been typed
 */
public record DraftContent(Map<String, Typed> fields) {
    /** Nothing typed yet. */
    public static final DraftContent EMPTY = new DraftContent(Map.of());

    /** The name of the input that takes the reason of a correction. */
    public static final String CORRECTION = "correctionReason";

    /** The name of the input that takes the day of the application. */
    public static final String APPLIED = "appliedOn";

    private static final Set<String> UNCORRECTED = Set.of(CORRECTION, APPLIED);
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]{1,30}(\\[\\d{1,2}]\\.[a-zA-Z0-9_]{1,40})?");
    private static final Set<String> ONCE = Set.of("lateReason", "truthPromised", "originalsFiled", "statusesComplete",
            "incomesComplete", "assetsComplete", "expensesComplete", "obligorsComplete");
    private static final int LONGEST = 4000;
    private static final int MOST = 4000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Typed>> SHAPE = new TypeReference<>() {
    };

    /**
     * One field.
     *
     * @param text as typed
     * @param save the number of the save that last changed it
     * @param by who did
     * @param tab in which tab of the browser; empty where it is not known
     */
    public record Typed(String text, int save, long by, @Nullable String tab) {
        /** Whether it was typed after a page was opened, by another officer or in another tab. */
        boolean elsewhere(OpenedPage page, long officer) {
            boolean otherTab = tab != null && !tab.isEmpty() && !page.tab().isEmpty() && !tab.equals(page.tab());
            return save > page.version() && (by != officer || otherTab);
        }
    }

    /** The outcome of a merge: the new content, and what others had changed since the page was opened. */
    record Merged(DraftContent content, List<SavedDraft.Change> byOthers) {}

    public DraftContent {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Reads what {@link #text()} wrote. */
    static DraftContent of(String json) {
        return new DraftContent(JSON.readValue(json, SHAPE));
    }

    /** The content as JSON. */
    String text() {
        return JSON.writeValueAsString(fields);
    }

    /** One field as typed, empty when it was not. */
    public String text(String field) {
        Typed typed = fields.get(field);
        return typed == null ? "" : typed.text();
    }

    /** All fields that hold something. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, typed) -> {
            if (!typed.text().isEmpty()) {
                values.put(name, typed.text());
            }
        });
        return values;
    }

    /** Fields that hold something, as if the officer had typed them before the first save; the reason of a correction is asked anew. */
    static DraftContent asStandsFor(Map<String, String> fields, long officer) {
        Map<String, Typed> copied = new TreeMap<>();
        fields.forEach((name, text) -> copied.put(name, new Typed(text, 0, officer, "")));
        copied.remove(CORRECTION);
        return new DraftContent(copied);
    }

    /**
     * A review's form with what it takes over: one programme is asked for, from a new day, for a new reason. That a list is whole, that the
     * papers are filed and that all is true is said anew: nobody has said it of this day.
     *
     * @param carried the fields taken over
     */
    static DraftContent askedAnew(Map<String, String> carried, Programme programme, LocalDate applied, String reason,
            long officer) {
        Map<String, Typed> copied = new TreeMap<>();
        carried.forEach((name, text) -> copied.put(name, new Typed(text, 0, officer, "")));
        copied.keySet()
                .removeIf(name -> name.startsWith("for_") || name.startsWith("relief") || name.equals(CORRECTION)
                        || name.startsWith(Departures.LIST + "[") || ONCE.contains(name));
        Map.of("for_" + programme.name(), "true", APPLIED, applied.toString(), "reason", reason)
                .forEach((name, text) -> copied.put(name, new Typed(text, 0, officer, "")));
        return new DraftContent(copied);
    }

    /** Whether the same is typed, the reason of a correction and the day aside, which stands whatever is typed. */
    boolean saysTheSame(DraftContent other) {
        Map<String, String> mine = new LinkedHashMap<>(values());
        Map<String, String> theirs = new LinkedHashMap<>(other.values());
        mine.keySet().removeAll(UNCORRECTED);
        theirs.keySet().removeAll(UNCORRECTED);
        return mine.equals(theirs);
    }

    /**
     * Takes over what a page posts. Of single fields the last typed stands. Of a whole form nobody knows which fields
     * were typed, so what was changed elsewhere since the page was opened stays and is told.
     */
    Merged with(Map<String, String> posted, boolean complete, OpenedPage opened, int save, long by) {
        Map<String, Typed> next = new TreeMap<>(fields);
        List<SavedDraft.Change> byOthers = new ArrayList<>();
        Map<String, String> asked = new LinkedHashMap<>();
        posted.forEach((name, text) -> {
            if (NAME.matcher(name).matches()) {
                asked.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        });
        if (complete) {
            fields.keySet().forEach(name -> asked.putIfAbsent(name, ""));
        }
        asked.forEach((name, text) -> {
            Typed old = fields.get(name);
            String before = old == null ? "" : old.text();
            boolean others = old != null && old.elsewhere(opened, by);
            if (before.equals(text)) {
                return;
            }
            if (old != null && others) {
                byOthers.add(new SavedDraft.Change(name, before, text, old.by(), complete));
            }
            if (!(others && complete) && (old != null || next.size() < MOST)) {
                next.put(name, new Typed(text, save, by, opened.tab()));
            }
        });
        if (!complete) {
            fields.forEach((name, old) -> {
                if (old.elsewhere(opened, by) && !asked.containsKey(name)) {
                    byOthers.add(new SavedDraft.Change(name, old.text(), old.text(), old.by(), true));
                }
            });
        }
        return new Merged(new DraftContent(next), byOthers);
    }
}
