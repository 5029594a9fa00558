package org.assistance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month's figures of checks: a family of two checked twice, a family of two checked once. */
@DatabaseTest
@Import(Road.class)
class CheckFiguresTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private Road road;
    @Autowired
    private ImportingDivisions importing;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private TestClock clock;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private Concluding concluding;
    @Autowired
    private ItemObjections objections;
    @Autowired
    private CheckFigures figures;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private DivisionScope county;

    @BeforeEach
    void the_city_is_open() {
        road.open(importing, dataSource, clock);
        county = road.countyLeader.scope();
    }

    private VerificationReport checked(AssistanceCase of, CheckAnswer daughter, boolean differs) {
        reports.supersede(of.id());
        var report = new VerificationReport(of, road.clerk, clock.instant());
        List<Long> people = jdbc.sql("""
                select m.person_id from application_member m join assistance_case c on c.application_id = m.application_id
                where c.id = ? order by m.number""").param(of.id()).query(Long.class).list();
        for (String source : List.of("PENSION", "VEHICLE")) {
            report.add(item(1, people.getFirst(), source, CheckAnswer.CONFIRMED, false));
            report.add(item(2, people.getLast(), source, daughter, differs && source.equals("PENSION")));
        }
        VerificationReport saved = reports.save(report);
        database.flush();
        return saved;
    }

    private static NewItem item(int number, long person, String source, CheckAnswer answer, boolean differs) {
        return new NewItem(Checked.member(number, person, "成员" + number), source, source,
                differs ? CheckAnswer.DIFFERS : answer,
                "未申报", "有记录", "", null, null, FoundFacts.none(), LocalDate.of(2026, 10, 31), null, null, differs);
    }

    private CheckFigures.Counted whole(DivisionScope scope, YearMonth month) {
        return figures.figures(scope, 9, month).whole();
    }

    private int count(CheckFigure figure, YearMonth month) {
        return whole(county, month).counts().getOrDefault(figure, -1);
    }

    @Test
    void each_check_is_a_household_each_person_asked_about_a_person_and_the_figures_open_to_their_rows() {
        AssistanceCase widow = road.accepted(Declared.widowAndDaughter(Road.VILLAGE));
        checked(widow, CheckAnswer.CONFIRMED, true);
        clock.setToday(Declared.APPLIED.plusDays(4));
        VerificationReport second = checked(widow, CheckAnswer.REFUSED, false);
        clock.setToday(Declared.APPLIED.plusDays(7));
        concluding.conclude(widow.id(), second.id(), List.of(), Conclusion.FITS, "", road.clerk);
        database.flush();
        assertThat(count(CheckFigure.HOUSEHOLDS, NOVEMBER)).isEqualTo(2);
        assertThat(count(CheckFigure.PEOPLE, NOVEMBER)).as("the daughter was not asked about again").isEqualTo(3);
        assertThat(count(CheckFigure.DIFFERING, NOVEMBER)).isEqualTo(1);
        assertThat(count(CheckFigure.CONCLUDED, NOVEMBER)).isEqualTo(1);
        assertThat(count(CheckFigure.NOT_FITTING, NOVEMBER)).isZero();
        assertThat(whole(county, NOVEMBER).hitRate()).isEqualTo(50);
        assertThat(whole(county, NOVEMBER).meanDays()).isEqualTo("3.0");
        for (CheckFigure figure : CheckFigure.values()) {
            int rows = figures.behind(figure, county, NOVEMBER, 0)
                    .rows()
                    .stream()
                    .mapToInt(row -> figure == CheckFigure.PEOPLE ? row.people() : 1)
                    .sum();
            assertThat(rows).as(figure.label()).isEqualTo(count(figure, NOVEMBER));
            assertThat(figures.behind(figure, county, NOVEMBER, 0).count()).as(figure.label()).isEqualTo(rows);
        }
        assertThat(count(CheckFigure.HOUSEHOLDS, NOVEMBER.minusMonths(1))).isZero();
        assertThat(whole(county, NOVEMBER.plusMonths(1)).hitRate()).isNull();
    }

    @Test
    void an_item_asked_again_because_it_was_disputed_is_no_further_check_of_the_household() {
        AssistanceCase widow = road.accepted(Declared.widowAndDaughter(Road.VILLAGE));
        VerificationReport first = checked(widow, CheckAnswer.CONFIRMED, true);
        clock.setToday(NOVEMBER.plusMonths(1).atDay(3));
        VerificationItem item = first.items()
                .stream()
                .filter(VerificationItem::needsResolution)
                .findFirst()
                .orElseThrow();
        NewItem second = item(2, jdbc.sql("select person_id from verification_item where id = ?")
                .param(item.id())
                .query(Long.class)
                .single(), "PENSION", CheckAnswer.CONFIRMED, false);
        objections.write(widow, item, new ItemObjections.Raised(NOVEMBER.plusMonths(1).atDay(3), "李桂兰", "已停发", "存折"),
                second, true, road.clerk, clock.instant());
        VerificationReport newer = first.with(Map.of(item, second), widow, road.clerk, clock.instant());
        reports.supersede(widow.id());
        reports.save(newer);
        database.flush();
        assertThat(count(CheckFigure.HOUSEHOLDS, NOVEMBER)).isEqualTo(1);
        assertThat(count(CheckFigure.HOUSEHOLDS, NOVEMBER.plusMonths(1))).isZero();
        assertThat(count(CheckFigure.PEOPLE, NOVEMBER.plusMonths(1))).isZero();
        assertThat(count(CheckFigure.OBJECTED_RIGHTLY, NOVEMBER.plusMonths(1))).as("the report of the month before")
                .isEqualTo(1);
    }

    @Test
    void places_below_add_up_to_the_whole_and_another_county_sees_none() {
        checked(road.accepted(Declared.widowAndDaughter(Road.VILLAGE)), CheckAnswer.UNREACHABLE, false);
        assertThat(figures.figures(county, 9, NOVEMBER).below()).containsOnlyKeys(Road.TOWN);
        assertThat(figures.figures(county, 9, NOVEMBER).below().get(Road.TOWN)).isEqualTo(whole(county, NOVEMBER));
        assertThat(count(CheckFigure.SILENT, NOVEMBER)).isEqualTo(1);
        var elsewhere = new DivisionScope(new DivisionCode("340802000000"), road.clerk.officerId());
        assertThat(whole(elsewhere, NOVEMBER).counts().values()).containsOnly(0);
    }
}
