package org.assistance.verification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.office.DepartmentOffice.Behaviour;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.DepartmentSource;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.assistance.verification.registry.Tolerance;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentClientTests {
    private static final IdNumber LI = new IdNumber("990101197903044622");
    private static final String RECORD = "李桂兰,990101197903044622,职工基本养老金,1500.00,2020-01";

    private final Office office = new Office();
    private final DepartmentClient client = office.client(Clock.systemDefaultZone());

    @BeforeEach
    void a_pensioner() {
        office.pension(RECORD);
    }

    @AfterEach
    void closed() {
        client.destroy();
        office.close();
    }

    private static Registry pension(String address) {
        return Registries
                .of(new DepartmentSource("PENSION", "HUMAN_RESOURCES", "人社部门", "", "养老保险", Shape.MONTHLY_INCOME,
                        "EMPLOYEE_PENSION", true, "随时", null, null, WayIn.SERVICE, address, "", 180, Tolerance.NONE,
                        WithoutFresh.WAIT, LocalDate.of(2020, 1, 1), null, "", "", 200,
                        Map.of(ColumnRole.ITEM, new Column("待遇项目", true, "", ""), ColumnRole.AMOUNT,
                                new Column("月待遇金额", true, "", ""), ColumnRole.FROM, new Column("待遇起始年月", true, "", "")),
                        Map.of()));
    }

    private ServiceReply ask(String address) {
        return client.ask(new ServiceQuestion(UUID.randomUUID(), pension(address), LI, "李桂兰", "核对", "X1", "YJ11"));
    }

    private ServiceReply ask() {
        return ask(office.office().address());
    }

    @Test
    void an_answer_is_read_into_the_records_that_a_file_would_give() {
        assertThat(ask()).isInstanceOfSatisfying(ServiceReply.Answered.class, answered -> {
            assertThat(answered.asOf()).isEqualTo(LocalDate.now());
            assertThat(answered.records()).singleElement().satisfies(told -> {
                assertThat(told.name()).isEqualTo("李桂兰");
                assertThat(told.particulars().amount()).isEqualTo(Money.ofYuan(1500));
            });
        });
    }

    @Test
    void a_department_that_holds_nothing_says_so_in_an_answer() {
        office.pension("王某,990101195001011232,职工基本养老金,1500.00,2020-01");
        assertThat(ask()).isInstanceOfSatisfying(ServiceReply.Answered.class,
                answered -> assertThat(answered.records()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"很慢,没有回答", "停机,暂时不可用（503）", "转址,答 307", "断开,中断", "很长,超过 1 MB"})
    void an_office_that_does_not_answer_is_silent_and_never_empty(Behaviour behaviour, String why) {
        office.behaves(LI, behaviour);
        assertThat(ask()).isInstanceOfSatisfying(ServiceReply.Silent.class,
                silent -> assertThat(silent.problem()).contains(why));
    }

    @ParameterizedTest
    @CsvSource({"乱码,不合约定的格式", "错人,第 1 条记录是另一个人的", "错号,不是这一次查询", "错数,第 1 条记录的“月待遇金额”不合约定"})
    void a_wrong_answer_is_told_apart_and_nothing_of_it_is_repeated(Behaviour behaviour, String why) {
        office.behaves(LI, behaviour);
        assertThat(ask()).isInstanceOfSatisfying(ServiceReply.Wrong.class, wrong -> {
            assertThat(wrong.problem()).contains(why);
            assertThat(wrong.problem()).doesNotContain("990101");
        });
    }

    @Test
    void what_never_reached_the_office_is_tried_once_more_and_what_is_slow_is_not() {
        office.behaves(LI, Behaviour.先停机);
        assertThat(ask()).isInstanceOf(ServiceReply.Answered.class);
        assertThat(office.office().asked(LI.value())).isEqualTo(2);
        office.behaves(LI, Behaviour.停机);
        ask();
        assertThat(office.office().asked(LI.value())).as("twice and no third time").isEqualTo(4);
        office.behaves(LI, Behaviour.很慢);
        long began = System.nanoTime();
        ask();
        assertThat(office.office().asked(LI.value())).isEqualTo(5);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void an_office_that_is_gone_is_silent() {
        String address = office.office().address();
        office.close();
        assertThat(ask(address)).isInstanceOfSatisfying(ServiceReply.Silent.class,
                silent -> assertThat(silent.problem()).contains("连接"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1/ask", "https://169.254.169.254/latest", "http://localhost/ask",
            "https://localhost@example.org/ask"})
    void no_request_leaves_for_a_host_that_the_operator_did_not_name(String address) {
        assertThat(ask(address)).isEqualTo(new ServiceReply.Silent("服务地址不在运行方许可的主机之内，没有发出请求"));
    }

    @Test
    void a_certificate_of_nobody_who_is_trusted_gets_no_question() throws NoSuchAlgorithmException {
        var strangers = new DepartmentClient(new ServiceSettings(
                Set.of(URI.create(office.office().address()).getAuthority()), null, SSLContext.getDefault(),
                Duration.ofSeconds(1), Duration.ofSeconds(2)), Clock.systemDefaultZone());
        assertThat(strangers.ask(new ServiceQuestion(UUID.randomUUID(), pension(office.office().address()), LI, "李桂兰",
                "核对", "X1", "YJ11"))).isEqualTo(new ServiceReply.Silent("部门服务的证书不受信任"));
        assertThat(office.office().asked(LI.value())).isZero();
        strangers.destroy();
    }

    @Test
    void credentials_come_from_a_file_that_not_everybody_can_read(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("credentials"), "# of the departments\nPENSION abc def\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var settings = new ServiceSettings(Set.of(), file, SSLContext.getDefault(), Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        assertThat(settings.credential("PENSION")).contains("abc def");
        assertThat(settings.credential("TAX")).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ServiceSettings(Set.of(), file,
                SSLContext.getDefault(), Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("谁都能读");
    }
}
