package org.assistance.domain.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.domain.staff.Role;

/** Reads {@code permission/permissions.csv}: in Chinese words, a column for each role, a {@link Grant}'s mark in each cell. */
final class PermissionTable {
    private static final String FILE = "/permission/permissions.csv";
    private static final int FIRST_ROLE = 3;

    private PermissionTable() {}

    static List<PermissionRow> delivered() {
        try (var stream = Objects.requireNonNull(PermissionTable.class.getResourceAsStream(FILE), FILE)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The rows of a text.
     *
     * @throws IllegalArgumentException naming the line that cannot be read: an unknown word, a wrong number of cells
     */
    static List<PermissionRow> read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<Role> roles = Arrays.stream(lines.getFirst().split(",", -1))
                .skip(FIRST_ROLE)
                .map(label -> labelled(Role.values(), Role::label, label))
                .toList();
        return lines.stream().skip(1).map(line -> row(line, roles)).toList();
    }

    private static PermissionRow row(String line, List<Role> roles) {
        String[] cells = line.split(",", -1);
        if (cells.length != FIRST_ROLE + roles.size()) {
            throw new IllegalArgumentException("not one cell for each role: " + line);
        }
        Thing thing = labelled(Thing.values(), Thing::label, cells[0]);
        Action action = Stream.of(Action.values())
                .filter(one -> one.thing() == thing && one.label().equals(cells[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such action: " + line));
        var grants = new EnumMap<Role, Grant>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            grants.put(roles.get(i), Grant.marked(cells[FIRST_ROLE + i]));
        }
        return new PermissionRow(action, states(thing, cells[2]), grants);
    }

    private static Set<String> states(Thing thing, String words) {
        var states = new LinkedHashSet<String>();
        if (!words.equals(Permissions.ALL_STATES)) {
            for (String word : words.split("、")) {
                states.add(thing.states()
                        .entrySet()
                        .stream()
                        .filter(state -> state.getValue().equals(word))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(thing.label() + " has no state " + word)));
            }
        }
        return states;
    }

    private static <T> T labelled(T[] values, java.util.function.Function<T, String> label, String word) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word: " + word));
    }
}
