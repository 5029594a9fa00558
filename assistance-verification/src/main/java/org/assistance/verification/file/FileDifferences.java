package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the people of two files, and the rows of one file with each other, part by part in little memory. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileDifferences {
    private static final int PARTS = 64;
    private static final int PART = (1 << 16) / PARTS;

    private final DepartmentFiles files;
    private final DepartmentPages pages;
    private final DepartmentRecords records;

    FileDifferences(DepartmentFiles files, DepartmentPages pages, DepartmentRecords records) {
        this.files = files;
        this.pages = pages;
        this.records = records;
    }

    /**
     * Counts how a file differs in people from the one it is to replace, keeps that and which one it was with it, and returns
     * the file.
     *
     * @param before the division's current file, or null
     * @param read what the file says of everybody by their indexes, where it was read just now and the one before has no quick keys;
     *             else null
     * @throws IllegalMove when people stand in both under other keys and it was not read just now: one of them was taken over before there
     *             were quick ones
     */
    DepartmentFile compare(long id, @Nullable DepartmentFile before, @Nullable SaidByIndex read,
            DivisionCode division) {
        if (before == null) {
            return files.compared(id, null, null, division);
        }
        boolean quick = files.quickKeys(before.id());
        if (quick != files.quickKeys(id) && read == null) {
            throw new IllegalMove((quick ? "这一份" : "现行文件") + "是系统升级以前导入的，两份不能逐人比较。请撤回这一份，重新导入");
        }
        return files.compared(id, before, between(before.id(),
                read == null ? part -> said(id, part) : part -> read.between(part * PART, (part + 1) * PART)),
                division);
    }

    private Difference between(long old, IntFunction<Map<Long, Long>> fresh) {
        int people = 0;
        int come = 0;
        int gone = 0;
        int changed = 0;
        for (int part = 0; part < PARTS; part++) {
            Map<Long, Long> was = said(old, part);
            Map<Long, Long> is = fresh.apply(part);
            people += was.size();
            come += is.size();
            for (Map.Entry<Long, Long> one : was.entrySet()) {
                Long now = is.get(one.getKey());
                if (now == null) {
                    gone++;
                } else {
                    come--;
                    changed += now.equals(one.getValue()) ? 0 : 1;
                }
            }
        }
        return new Difference(people, come, gone, changed);
    }

    // What all records of each person say, in whatever order.
    private Map<Long, Long> said(long file, int part) {
        var all = new HashMap<Long, Long>();
        read(file, part, one -> all.merge(one.key(), one.said(), Long::sum));
        return all;
    }

    private void read(long file, int part, Consumer<PageRecord> taking) {
        PageKeys keys = pages.keys(file);
        int from = part * PART;
        if (keys == null) {
            records.between(file, from, from + PART, taking);
        } else {
            pages.between(file, keys, from, from + PART, taking);
        }
    }

    /**
     * Rows of a file that say the same as an earlier one about the same person, whatever the name: they would count a
     * pension or a house twice.
     */
    List<Repeated> repeated(long file) {
        var repeated = new ArrayList<Repeated>();
        for (int part = 0; part < PARTS; part++) {
            var alike = new HashMap<Long, List<PageRecord>>();
            read(file, part, one -> alike.computeIfAbsent(one.digest(), _ -> new ArrayList<>(1)).add(one));
            for (List<PageRecord> some : alike.values()) {
                some.sort(Comparator.comparingInt(PageRecord::row));
                for (int at = 1; at < some.size(); at++) {
                    PageRecord later = some.get(at);
                    some.subList(0, at)
                            .stream()
                            .filter(later::repeats)
                            .findFirst()
                            .ifPresent(first -> repeated.add(new Repeated(later.row(), first.row())));
                }
            }
        }
        repeated.sort(Comparator.comparingInt(Repeated::row));
        return repeated;
    }

    /** A row that repeats an earlier one. */
    record Repeated(int row, int first) {}
}
