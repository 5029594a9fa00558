package org.assistance.domain.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what was ticked as struck out of an authorisation beside the list of departments and their data that the paper prints. */
@Component
class StrikingOut {
    private final JdbcClient jdbc;

    StrikingOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Listed(String source, String label, String department, String name) {}

    /** What these sources are; one that is not on the list is nobody's data and is left out. */
    Struck of(Set<String> ticked) {
        if (ticked.isEmpty()) {
            return Struck.NOTHING;
        }
        Map<String, List<Listed>> byDepartment = new LinkedHashMap<>();
        jdbc.sql("""
                select s.code, s.label, s.department, d.name from department_source s join department d on d.code = s.department
                order by s.position""")
                .query((row, _) -> new Listed(row.getString("code"), row.getString("label"),
                        row.getString("department"), row.getString("name")))
                .list()
                .forEach(one -> byDepartment.computeIfAbsent(one.department(), _ -> new ArrayList<>()).add(one));
        var sources = new LinkedHashSet<String>();
        var departments = new LinkedHashSet<String>();
        var words = new ArrayList<String>();
        byDepartment.forEach((department, all) -> {
            List<Listed> struck = all.stream().filter(one -> ticked.contains(one.source())).toList();
            struck.forEach(one -> sources.add(one.source()));
            if (struck.size() == all.size()) {
                departments.add(department);
                words.add(all.getFirst().name());
            } else {
                struck.forEach(one -> words.add(one.label() + "（" + one.name() + "）"));
            }
        });
        return new Struck(sources, departments, String.join("、", words));
    }
}
