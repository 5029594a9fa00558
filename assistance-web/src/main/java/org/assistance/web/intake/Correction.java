package org.assistance.web.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Authorisation;

/**
 * One correction of what was declared: what changed from a version to the next.
 *
 * @param number the newer version
 * @param before the earlier version
 * @param when when it was submitted, to the minute
 * @param officer who corrected it
 * @param reason why
 * @param changes what changed, in the order of the form; empty when only papers were added
 */
public record Correction(int number, int before, String when, String officer, String reason, List<Change> changes) {
    /** Something declared, before and after; a dash where it was not there. */
    public record Change(String what, String before, String after) {}

    static Correction of(Application before, List<Authorisation> signedBefore, Application after,
            List<Authorisation> signedAfter, String officer) {
        return new Correction(after.number(), before.number(), OfficeTime.minute(after.submittedAt()), officer,
                after.correction().orElse(""),
                changes(DeclaredItems.of(before, signedBefore), DeclaredItems.of(after, signedAfter)));
    }

    private static List<Change> changes(List<DeclaredItems.Item> before, List<DeclaredItems.Item> after) {
        Map<String, DeclaredItems.Item> old = byKey(before);
        Map<String, DeclaredItems.Item> now = byKey(after);
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        return keys.stream().filter(key -> !DeclaredItems.same(old.get(key), now.get(key))).map(key -> {
            DeclaredItems.Item was = old.get(key);
            DeclaredItems.Item is = now.get(key);
            DeclaredItems.Item any = is == null ? was : is;
            String words = is == null ? "—" : is.shown();
            boolean alike = was != null && is != null && was.shown().equals(is.shown());
            return new Change(any == null ? key : any.what(), was == null ? "—" : was.shown(),
                    alike ? words + "（隐去的数字有更正）" : words);
        }).toList();
    }

    private static Map<String, DeclaredItems.Item> byKey(List<DeclaredItems.Item> items) {
        var byKey = new LinkedHashMap<String, DeclaredItems.Item>();
        for (DeclaredItems.Item item : items) {
            String key = item.key();
            for (int again = 2; byKey.containsKey(key); again++) {
                key = item.key() + again;
            }
            byKey.put(key, item);
        }
        return byKey;
    }
}
