package org.assistance.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** The table in docs/security.md is the table the system decides by. */
class PermissionDocumentTests {
    private static final String BEGIN = "<!-- 权限表：由测试与 permissions.csv 核对 -->\n";
    private static final String END = "<!-- 权限表完 -->";

    @Test
    void the_document_shows_the_table_as_it_is() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "security.md"));
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END)).strip();
        assertThat(shown).as("copy this into docs/security.md").isEqualTo(table());
    }

    private static String table() {
        var lines = new ArrayList<String>();
        List<String> head = new ArrayList<>(List.of("对象", "事项", "环节或状态"));
        head.addAll(Arrays.stream(Role.values()).map(Role::label).toList());
        lines.add(line(head));
        lines.add("|" + "---|".repeat(head.size()));
        for (PermissionRow row : Permissions.rows()) {
            List<String> cells = new ArrayList<>(
                    List.of(row.action().thing().label(), row.action().label(), row.stateLabels()));
            Arrays.stream(Role.values()).map(role -> row.grants().get(role).mark()).forEach(cells::add);
            lines.add(line(cells));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : cell + " ")
                .collect(Collectors.joining("| ", "| ", "|"));
    }
}
