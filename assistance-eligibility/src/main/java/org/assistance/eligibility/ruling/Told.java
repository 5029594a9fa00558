package org.assistance.eligibility.ruling;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an answer, kept as they were found and put into words when somebody looks; then a list like any other. It grows while the answer is
 * found, and no more once it is part of one.
 *
 * @param <T> the lines in words
 */
public class Told<T> extends AbstractList<T> implements RandomAccess {

    private static final Object[] NOTHING = {};

    /** What was found first: a line in words, a supplier of one line, or {@link Lines}. Often it is all, and no array is needed. */
    private @Nullable Object first;

    /** What was found after it. */
    private @Nullable Object[] more;

    private int count;

    private @Nullable List<T> words;

    /** Nothing found yet. */
    public Told() {
        this.more = NOTHING;
    }

    /** Nothing found yet, with room for so many lines. */
    public Told(int room) {
        this.more = room > 1 ? new Object[room - 1] : NOTHING;
    }

    /** Lines that are put into words when somebody looks. */
    public Told(Lines<? extends T> lines) {
        this();
        keep(lines);
    }

    /** What others tell, to which something can be added. */
    Told(Told<T> others) {
        this.first = others.first;
        this.more = Arrays.copyOf(others.more, others.count + 1);
        this.count = others.count;
    }

    /** A list as part of an answer: itself where it is still to be told, else one that nobody changes. */
    static <T> List<T> given(List<T> lines) {
        return lines instanceof Told ? lines : List.copyOf(lines);
    }

    /** Adds one line that is put into words when somebody looks. */
    public void keep(Supplier<? extends T> line) {
        note(line);
    }

    /** Adds lines that are put into words when somebody looks. */
    public void keep(Lines<? extends T> lines) {
        note(lines);
    }

    @Override
    public boolean add(T line) {
        note(line);
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends T> lines) {
        if (lines instanceof Told<? extends T> others) {
            for (int at = 0; at < others.count(); at++) {
                note(others.found(at));
            }
        } else {
            lines.forEach(this::add);
        }
        return true;
    }

    /** Adds what was found. */
    void note(Object one) {
        if (count == 0) {
            first = one;
        } else {
            if (count > more.length) {
                more = Arrays.copyOf(more, Math.max(3, 2 * count));
            }
            more[count - 1] = one;
        }
        count++;
        words = null;
    }

    /** Takes back all but the first so many. */
    public void cut(int size) {
        count = size;
        words = null;
    }

    /** How much was found, before it is told. */
    final int count() {
        return count;
    }

    /** One of the things found, before it is told. */
    final Object found(int at) {
        Object one = at == 0 ? first : more[at - 1];
        if (one == null) {
            throw new IndexOutOfBoundsException(at);
        }
        return one;
    }

    @Override
    public T get(int at) {
        return words().get(at);
    }

    @Override
    public boolean isEmpty() {
        return count == 0 || words().isEmpty();
    }

    @Override
    public int size() {
        return words().size();
    }

    private List<T> words() {
        List<T> known = words;
        if (known == null) {
            var told = new ArrayList<T>(count);
            for (int at = 0; at < count; at++) {
                tell(found(at), told);
            }
            known = List.copyOf(told);
            // Two threads may tell at once, and say the same.
            words = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // only lines, suppliers of them and several of them are ever noted
    private void tell(Object one, List<T> to) {
        switch (one) {
            case Lines<?> lines -> ((Lines<T>) lines).tell(to);
            case Supplier<?> line -> to.add((T) line.get());
            default -> to.add((T) one);
        }
    }
}
