package org.assistance.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Post;
import org.assistance.domain.staff.Posts;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demo city, made at start where they are missing and listed on the sign-in page. */
@Demo
@Component
@Order(20)
public class DemoAccounts implements ApplicationRunner {
    /** The one password of all demo accounts. */
    public static final String PASSWORD = "anqing-2026";

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final String CITY = "安庆市";
    private static final String TONGCHENG = "桐城市";
    private static final String HUAINING = "怀宁县";
    private static final String DAGUAN = "大观区";

    private static final List<DemoAccount> ACCOUNTS = List.of(
            one(CITY, "AQ01", "方明远", Role.CITY_CLERK, CITY, "340800000000"),
            one(CITY, "AQ03", "詹文静", Role.CITY_CLERK, CITY, "340800000000"),
            one(CITY, "AQ02", "胡静怡", Role.AUDITOR, CITY, "340800000000"),
            one(CITY, "AQ08", "储文博", Role.ADMINISTRATOR, CITY, "340800000000"),
            one(CITY, "AQ09", "程立新", Role.SECURITY_ADMINISTRATOR, CITY, "340800000000"),
            one(CITY, "AQ07", "江慧敏", Role.AUDIT_ADMINISTRATOR, CITY, "340800000000"),
            one(TONGCHENG, "TC01", "姚晓岚", Role.COUNTY_REVIEWER, TONGCHENG, "340881000000"),
            one(TONGCHENG, "TC02", "吴建业", Role.COUNTY_LEADER, TONGCHENG, "340881000000"),
            one(TONGCHENG, "TC03", "左思敏", Role.COUNTY_CHECKER, TONGCHENG, "340881000000"),
            one(TONGCHENG, "TC11", "张秀云", Role.TOWNSHIP_CLERK, "孔城镇", "340881100000"),
            one(TONGCHENG, "TC12", "戴国梁", Role.TOWNSHIP_LEADER, "孔城镇", "340881100000"),
            one(TONGCHENG, "TC13", "汪小红", Role.VILLAGE_ASSISTANT, "孔城镇中心居委会", "340881100001"),
            new DemoAccount(TONGCHENG, "TC14", "光志强", Role.TOWNSHIP_CLERK, "吕亭镇、范岗镇（两个岗位）",
                    List.of("340881101000", "340881102000")),
            one(HUAINING, "HN01", "查玉兰", Role.COUNTY_REVIEWER, HUAINING, "340822000000"),
            one(HUAINING, "HN02", "丁海涛", Role.COUNTY_LEADER, HUAINING, "340822000000"),
            one(HUAINING, "HN03", "江雅琴", Role.COUNTY_CHECKER, HUAINING, "340822000000"),
            one(HUAINING, "HN11", "何春生", Role.TOWNSHIP_CLERK, "高河镇", "340822100000"),
            one(HUAINING, "HN12", "潘文斌", Role.TOWNSHIP_LEADER, "高河镇", "340822100000"),
            one(DAGUAN, "DG01", "阮文涛", Role.COUNTY_REVIEWER, DAGUAN, "340803000000"),
            one(DAGUAN, "DG02", "储国平", Role.COUNTY_LEADER, DAGUAN, "340803000000"),
            one(DAGUAN, "DG11", "鲁小燕", Role.TOWNSHIP_CLERK, "德宽路街道", "340803001000"));

    private final Officers officers;
    private final Posts posts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(Officers officers, Posts posts, PasswordEncoder passwords, Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All demo accounts, the city first. */
    public List<DemoAccount> list() {
        return ACCOUNTS;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var missing = ACCOUNTS.stream()
                .filter(account -> officers.findByStaffNumber(account.staffNumber()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String hash = String.valueOf(passwords.encode(PASSWORD));
            missing.forEach(account -> create(account, hash));
        }
    }

    private void create(DemoAccount account, String hash) {
        var officer = new Officer(account.staffNumber(), account.name(), hash, clock.instant());
        officer.choosePassword(hash, clock.instant());
        long id = officers.save(officer).id();
        for (String division : account.divisions()) {
            posts.saveAndFlush(new Post(id, account.role(), new DivisionCode(division), SINCE, null, null,
                    clock.instant()));
        }
    }

    private static DemoAccount one(String group, String staffNumber, String name, Role role, String place,
            String division) {
        return new DemoAccount(group, staffNumber, name, role, place, List.of(division));
    }
}
