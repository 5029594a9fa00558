package org.assistance.domain.monitoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.Percent;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicators in force, how often each was right, and the switch by which a bad one is turned off (JC-04). */
@Component
@Transactional(readOnly = true)
public class Indicators {
    /** The longest reason, in characters. */
    public static final int LONGEST = 200;

    private static final String IN_FORCE = """
            select i.*, coalesce((select s.switched_on from indicator_switch s where s.indicator_id = i.id
                order by s.id desc limit 1), true) as is_on
            from warning_indicator i where i.valid_from <= :day and (i.valid_to is null or i.valid_to >= :day)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Indicators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An indicator with what came of its warnings in the whole installation.
     *
     * @param concluded warnings that somebody looked into
     * @param confirmed those of them that were true
     * @param said who switched it last, when and why; null where nobody did
     */
    public record Precision(Indicator indicator, long raised, long open, long concluded, long confirmed,
            @Nullable Switched said) {
        /** True findings of a hundred looked into; null while nobody looked into any. */
        public @Nullable Integer percent() {
            return concluded == 0 ? null : Percent.of(confirmed, concluded);
        }
    }

    /** Who switched an indicator, when and why. */
    public record Switched(String by, Instant at, String reason) {}

    /** All in force on a day, those turned off as well, by dimension. */
    public List<Indicator> inForce(LocalDate day) {
        return jdbc
                .sql(IN_FORCE
                        + "order by array_position(array['PERSON', 'INCOME', 'PROPERTY', 'NEED'], i.dimension), i.id")
                .param("day", day)
                .query(Indicators::indicator)
                .list();
    }

    /** Codes of the data that those which are on look at on a day and that a department agreed to give. */
    public List<String> sources(LocalDate day) {
        return jdbc.sql("select distinct i.source from (" + IN_FORCE + """
                ) i join source_on(:day) s on s.code = i.source
                where i.is_on and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day) order by 1""")
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** All in force on a day with what came of them. */
    public List<Precision> precision(LocalDate day) {
        return jdbc.sql("select i.*, w.*, s.reason as said, s.at, o.name as said_by from (" + IN_FORCE + """
                ) i left join lateral (select count(*) as raised, count(*) filter (where stage <> 'CLOSED') as open,
                        count(concluded_on) as concluded, count(*) filter (where true_finding) as confirmed
                    from warning w where w.indicator = i.code) w on true
                left join lateral (select * from indicator_switch s where s.indicator_id = i.id order by s.id desc limit 1) s
                    on true
                left join officer o on o.id = s.officer_id
                order by array_position(array['PERSON', 'INCOME', 'PROPERTY', 'NEED'], i.dimension), i.id""")
                .param("day", day)
                .query((row, at) -> new Precision(indicator(row, at), row.getLong("raised"), row.getLong("open"),
                        row.getLong("concluded"), row.getLong("confirmed"),
                        row.getString("said") == null
                                ? null
                                : new Switched(row.getString("said_by"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("said"))))
                .list();
    }

    /**
     * Turns an indicator on or off. What it found already stays.
     *
     * @throws NotAllowed when the post keeps no indicators
     * @throws NoSuchCase when there is none in force with that code
     * @throws IllegalMove when it is so already, or no reason is given
     */
    @Transactional
    public void turn(String code, boolean on, String reason, ActingOfficer by) {
        if (!by.isOneOf(Action.INDICATOR_SWITCH.roles())) {
            throw new NotAllowed("预警指标由市级民政经办人启用、停用");
        }
        Instant now = clock.instant();
        Indicator indicator = inForce(LocalDate.ofInstant(now, clock.getZone())).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase("没有这项预警指标，请从“预警指标”页打开。"));
        String why = reason.strip();
        if (Reason.isMissing(why) || why.length() > LONGEST) {
            throw new IllegalMove("请写明" + (on ? "启用" : "停用") + "的理由，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator ' || :code))")
                .param("code", code)
                .query()
                .singleRow();
        if (indicator.on() == on) {
            throw new IllegalMove("“" + indicator.name() + "”已经" + (on ? "启用" : "停用"));
        }
        jdbc.sql("""
                insert into indicator_switch (indicator_id, switched_on, reason, officer_id, at)
                values (:indicator, :on, :reason, :officer, :at)""")
                .param("indicator", indicator.id())
                .param("on", on)
                .param("reason", why)
                .param("officer", by.officerId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Indicator indicator(ResultSet row, int at) throws SQLException {
        Array statuses = row.getArray("statuses");
        return new Indicator(row.getLong("id"), row.getString("code"), Dimension.valueOf(row.getString("dimension")),
                row.getString("name"), row.getString("source"), Comparison.valueOf(row.getString("comparison")),
                row.getString("known"), (Long) row.getObject("threshold"),
                statuses == null ? null : List.of((String[]) statuses.getArray()),
                List.of((String[]) row.getArray("leaving_out").getArray()), Level.valueOf(row.getString("level")),
                row.getInt("days"), row.getString("document_number"), row.getBoolean("is_on"));
    }
}
