package org.assistance.web.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the divisions of Anqing (安庆市) to village level at the first start; afterwards they are left alone. */
@Demo
@Component
@Order(10)
public class DemoDivisions implements ApplicationRunner {
    /** 安庆市. */
    public static final DivisionCode ANQING = new DivisionCode("340800000000");

    private final Divisions divisions;
    private final ImportingDivisions importing;
    private final JdbcClient jdbc;

    DemoDivisions(Divisions divisions, ImportingDivisions importing, JdbcClient jdbc) {
        this.divisions = divisions;
        this.importing = importing;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (divisions.find(ANQING).isPresent()) {
            return;
        }
        List<DivisionFile.Mistake> mistakes = importing.take(DivisionFile.read(lines()),
                new DivisionScope(DivisionCode.COUNTRY));
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("db/demo/divisions.csv: " + mistakes.getFirst());
        }
        offices();
    }

    /** Every county and township has a service window and two phones; the numbers are nobody's. */
    private void offices() {
        jdbc.sql("""
                insert into office (division_code, address, phone, hours, supervision_phone, updated_at)
                select d.code, d.name || case d.level when 3 then '民政局一楼社会救助窗口（演示）' else '便民服务中心社会救助窗口（演示）' end,
                  '0556-00' || lpad((row_number() over (order by d.code))::text, 5, '0'),
                  '周一至周五 8:00-12:00，14:30-17:30（法定节假日除外）', '0556-0099999', now()
                from division d where d.level in (3, 4)
                on conflict do nothing""").update();
    }

    private static List<String> lines() throws IOException {
        var file = new ClassPathResource("db/demo/divisions.csv");
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
