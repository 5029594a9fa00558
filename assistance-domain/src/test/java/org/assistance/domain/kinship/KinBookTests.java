package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assistance.domain.permission.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families against what staff stated; the seed is fixed, so a failure comes again. */
class KinBookTests {
    private static final int STAFF = 2_000;
    private static final int FAMILIES = 66_000; // about 200,000 people
    private static final int PLANTED = 100;
    private static final int COUNTIES = 10;
    private static final int TOWNS = 20;

    private final Random random = new Random(20261122);
    private int serial;

    private record Staff(long id, DivisionCode post, String phone, String registered, String residence,
            String account) {}

    /** Security note 2, no. 1: declared 100 of 100, hidden at least 90 of 100, false at most 1 in 100 of what is flagged and of the families. */
    @Test
    void declared_kinships_are_all_certain_and_hidden_ones_nearly_all_flagged() {
        var book = new KinBook();
        var staff = new ArrayList<Staff>();
        for (int i = 0; i < STAFF; i++) {
            DivisionCode post = town(i % COUNTIES, i % TOWNS);
            String home = home(post, 1000 + i);
            var one = new Staff(i, post, "135%08d".formatted(i), home,
                    random.nextInt(4) == 0 ? home(post, 5000 + i) : home,
                    "62284800%011d".formatted(i));
            staff.add(one);
            book.add(one.id, one.phone, one.registered, one.residence, one.account, List.of(post));
            book.add(i, KinRelation.SELF, "职工" + i, number(), null);
        }
        var related = new HashSet<Integer>();
        int certain = 0;
        int hidden = 0;
        int falselyFlagged = 0;
        int flagged = 0;
        for (int i = 0; i < FAMILIES; i++) {
            DivisionCode place = town(i % COUNTIES, (i / COUNTIES) % TOWNS);
            var members = new ArrayList<Family.Member>();
            for (int m = 0; m < 3; m++) {
                members.add(new Family.Member(number(), "某" + i + "甲" + m, LocalDate.of(1950 + m, 1, 1 + i % 28)));
            }
            // One in ten tells no house, as in villages; one in a hundred names the telephone of somebody unrelated in another county.
            String home = i % 10 == 0 ? "桃园村三组" : home(place, 100_000 + i);
            Family family = new Family(place, members, Set.of(),
                    i % 100 == 7 ? staff.get((i + 1) % STAFF).phone : "139%08d".formatted(i),
                    home, home, Set.of("62179900%011d".formatted(i)), "");
            boolean declared = i < PLANTED;
            boolean secret = i >= PLANTED && i < 2 * PLANTED;
            if (declared) {
                Staff one = staff.get(i * 13 % STAFF);
                book.add(one.id, KinRelation.SIBLING, members.get(1).name(), members.get(1).number(), null);
            } else if (secret) {
                family = sharing(family, near(staff, place), i);
            }
            Set<KinBook.Match> found = book.matches(family);
            boolean any = !found.isEmpty();
            if (declared) {
                certain += found.stream().anyMatch(match -> match.ground() == Ground.ID_NUMBER) ? 1 : 0;
            } else if (secret) {
                hidden += any ? 1 : 0;
                flagged += any ? 1 : 0;
            } else if (any) {
                falselyFlagged++;
                flagged++;
            }
            related.add(i);
        }
        System.out.printf("declared %d of %d, hidden %d of %d, false %d of %d families and of %d flagged%n", certain,
                PLANTED,
                hidden, PLANTED, falselyFlagged, FAMILIES, flagged);
        assertThat(certain).isEqualTo(PLANTED);
        assertThat(hidden).isGreaterThanOrEqualTo(90);
        assertThat(falselyFlagged * 100).isLessThanOrEqualTo(flagged);
    }

    // A hidden relative gives what the officer gives, each in another way of writing; one in twenty shares nothing.
    private Family sharing(Family family, Staff with, int i) {
        if (i % 20 == 19) {
            return family;
        }
        return switch (i % 5) {
            case 0 -> new Family(family.division(), family.members(), Set.of(), with.phone, family.registeredAt(),
                    family.residence(), family.accounts(), "");
            case 1 ->
                new Family(family.division(), family.members(), Set.of(), family.phone(), written(with.registered, i),
                        family.residence(), family.accounts(), "");
            case 2 -> new Family(family.division(), family.members(), Set.of(), family.phone(), family.registeredAt(),
                    written(with.residence, i), family.accounts(), "");
            case 3 -> new Family(family.division(), family.members(), Set.of(), family.phone(), family.registeredAt(),
                    family.residence(), Set.of(with.account), "");
            default ->
                new Family(family.division(), family.members(), Set.of(), with.phone, written(with.registered, i),
                        written(with.residence, i), Set.of(with.account), "");
        };
    }

    private static String written(String address, int i) {
        return switch (i % 3) {
            case 0 -> "安徽省安庆市" + address;
            case 1 -> address.replace("号", " 号").replace("1", "１");
            default -> address.replaceFirst("^某县", "");
        };
    }

    private Staff near(List<Staff> staff, DivisionCode place) {
        Staff one = staff.get(random.nextInt(STAFF));
        return one.post.value().startsWith(place.value().substring(0, 6)) ? one : near(staff, place);
    }

    private static DivisionCode town(int county, int town) {
        return new DivisionCode("3408%02d1%02d000".formatted(10 + county, town));
    }

    private static String home(DivisionCode place, int house) {
        return "某县第" + place.value().substring(6, 9) + "镇长街" + house + "号";
    }

    private String number() {
        serial++;
        return IdNumber.ofSeventeenDigits(
                "990101%04d%02d%02d%03d".formatted(1930 + serial / 1000 / 28 / 12 % 90, 1 + serial / 1000 / 28 % 12,
                        1 + serial / 1000 % 28, serial % 1000))
                .value();
    }

    @ParameterizedTest
    @CsvSource({"安徽省安庆市桐城市孔城镇中心街12号, 孔城镇中心街１２号", "桐城市孔城镇中心街十二号3栋一〇二室, 孔城镇 中心街12号3幢102室",
            "桐城市孔城镇中心街一百零三号, 孔城镇中心街103号"})
    void the_ways_of_writing_one_house_are_one_house(String one, String other) {
        assertThat(HouseAddress.key(one).replace('幢', '栋')).isEqualTo(HouseAddress.key(other).replace('幢', '栋'));
    }

    @ParameterizedTest
    @CsvSource({"孔城镇桃园村", "孔城镇桃园村三组", "孔城镇", "''"})
    void what_does_not_come_down_to_a_house_is_nobodys_home(String address) {
        assertThat(HouseAddress.key(address)).isNull();
    }

    @Test
    void the_officer_himself_the_house_and_the_supporter_are_told_apart() {
        var book = new KinBook();
        DivisionCode town = town(1, 1);
        String officer = number();
        String wife = number();
        book.add(1, "", "孔城镇长街1号", "孔城镇长街1号", null, List.of(town));
        book.add(1, KinRelation.SELF, "王某", officer, null);
        book.add(1, KinRelation.SPOUSE, "李某", wife, null);
        book.add(1, KinRelation.SIBLING, "王 二", null, LocalDate.of(1970, 5, 1));
        assertThat(book.matches(family(town, officer, "x", Set.of()))).containsExactly(
                new KinBook.Match(1, Relation.SELF, Ground.ID_NUMBER));
        assertThat(book.matches(family(town, wife, "x", Set.of()))).containsExactly(
                new KinBook.Match(1, Relation.RELATIVE, Ground.ID_NUMBER));
        assertThat(book.matches(family(town, wife, "孔城镇长街一号", Set.of()))).contains(
                new KinBook.Match(1, Relation.HOUSEHOLD, Ground.ID_NUMBER));
        assertThat(book.matches(family(town, number(), "x", Set.of(officer)))).containsExactly(
                new KinBook.Match(1, Relation.RELATIVE, Ground.ID_NUMBER));
        assertThat(book.matches(
                new Family(town, List.of(new Family.Member(number(), "王二", LocalDate.of(1970, 5, 1))), Set.of(),
                        "", "", "", Set.of(), "")))
                .containsExactly(new KinBook.Match(1, Relation.RELATIVE, Ground.NAME_AND_BIRTH));
    }

    private static Family family(DivisionCode at, String member, String home, Set<String> supporters) {
        return new Family(at, List.of(new Family.Member(member, "某", LocalDate.of(1960, 1, 1))), supporters, "", home,
                home,
                Set.of(), "");
    }
}
