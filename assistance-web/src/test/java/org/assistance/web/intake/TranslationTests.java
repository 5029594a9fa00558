package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.CounterFacts;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Missing;
import org.assistance.domain.application.StatedKin;
import org.assistance.domain.application.MissingMaterial;
import org.assistance.domain.application.SignedBy;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.junit.jupiter.api.Test;

class TranslationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode TOWN = new DivisionCode("340881100000");
    private static final String MOTHER = number("99010119790302002");
    private static final String DAUGHTER = number("99010120060415002");

    private static String number(String seventeen) {
        return IdNumber.ofSeventeenDigits(seventeen).value();
    }

    /** The worked family, as the clerk leaves the form. */
    private static Map<String, String> worked() {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("for_DIBAO", "true", "for_CARE_SUBSIDY", "true", "village", "340881100001", "area", "RURAL",
                "phone", "139 0556 0000", "registeredAt", "孔城镇中心街12号", "residence", "孔城镇中心街12号", "reason", "丈夫去世",
                "truthPromised", "true"));
        typed.put("originalsFiled", "true");
        typed.put("kinStated", "NO");
        typed.putAll(Map.of("incomesComplete", "true", "assetsComplete", "true", "expensesComplete", "true",
                "statusesComplete", "true", "obligorsComplete", "true", "accountNumber", "6217001234567890122"));
        member(typed, 0, "李 桂兰", MOTHER, "SELF");
        member(typed, 1, "陈小雨", DAUGHTER, "CHILD");
        typed.putAll(Map.of("members[0].labour", "FULL", "members[1].labour", "NONE", "members[1].school", "NONE",
                "members[1].independence", "DISABILITY", "members[1].certificate", "51",
                "members[1].certificateExpires", "2030-05-31", "members[1].care", "YES", "members[1].careSince",
                "2024-01-01"));
        typed.putAll(
                Map.of("payees[0].member", "2", "payees[0].number", "6217001234567890122", "payees[0].kind", "OWN"));
        typed.putAll(Map.of("incomes[0].member", "1", "incomes[0].kind", "CASUAL_WORK", "incomes[0].amount", "388"));
        return typed;
    }

    private static void member(Map<String, String> typed, int row, String name, String idNumber, String relation) {
        String at = "members[" + row + "].";
        typed.putAll(Map.of(at + "key", String.valueOf(row + 1), at + "name", name, at + "idNumber", idNumber,
                at + "relation", relation, at + "hukou", "LOCAL_RURAL", at + "usual", "true", at + "signed",
                "true"));
    }

    private static Translation translate(Map<String, String> typed) {
        return Translation.of(new ApplicationForm(typed, TODAY), TOWN);
    }

    private static List<Missing> missing(Map<String, String> typed, DocumentCategory... uploaded) {
        return MissingMaterial.of(translate(typed).content(),
                new CounterFacts(Set.of(uploaded), TODAY, false, false, Set.of()));
    }

    private static Map<String, String> with(String field, String text) {
        Map<String, String> typed = worked();
        typed.put(field, text);
        return typed;
    }

    @Test
    void the_worked_family_is_complete_and_nothing_is_wrong() {
        Translation translation = translate(worked());
        assertThat(translation.errors().getItems()).isEmpty();
        assertThat(missing(worked())).isEmpty();
        ApplicationContent content = translation.content();
        assertThat(content.applicant().name()).isEqualTo("李桂兰");
        assertThat(content.facts().division()).isEqualTo(new DivisionCode("340881100001"));
        assertThat(content.facts().appliedFor()).containsExactlyInAnyOrder(Programme.DIBAO, Programme.CARE_SUBSIDY);
        assertThat(content.account()).satisfies(account -> assertThat(account.holder()).isEqualTo("李桂兰"));
    }

    @Test
    void what_is_ticked_as_struck_out_of_a_paper_belongs_to_its_signature_and_to_no_other() {
        Map<String, String> typed = with("members[1].struck_PENSION", "true");
        typed.put("members[1].struck_DEPOSIT", "true");
        assertThat(translate(typed).errors().getItems()).isEmpty();
        assertThat(translate(typed).content().members()).extracting(member -> member.signature().struck())
                .containsExactly(Set.of(), Set.of("PENSION", "DEPOSIT"));
        typed.putAll(Map.of("obligors[0].name", "陈大年", "obligors[0].consent", "SIGNED",
                "obligors[0].struck_SECURITY", "true"));
        assertThat(translate(typed).content().obligors().getFirst().signature().struck()).containsExactly("SECURITY");
    }

    @Test
    void an_amount_per_month_counts_for_each_of_the_twelve_months_before_the_application() {
        assertThat(translate(worked()).content().facts().member(1).incomes()).singleElement().satisfies(line -> {
            assertThat(line.span()).isEqualTo(new Months(YearMonth.of(2025, 11), YearMonth.of(2026, 10)));
            assertThat(line.amount()).isEqualTo(Money.ofYuan(4656));
        });
        assertThat(translate(with("incomes[0].per", "TOTAL")).content().facts().member(1).incomes()).singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.ofYuan(388)));
    }

    @Test
    void a_members_own_account_is_under_her_own_name_unless_another_is_typed() {
        assertThat(translate(worked()).content().payees()).singleElement().satisfies(payee -> {
            assertThat(payee.member()).isEqualTo(2);
            assertThat(payee.account().holder()).isEqualTo("陈小雨");
        });
        assertThat(translate(with("payees[0].number", "6217001234567890123")).errors().of("payees[0].number"))
                .isNotNull();
        assertThat(translate(with("payees[0].bankCode", "12345")).errors().of("payees[0].bankCode")).contains("12位");
        assertThat(translate(with("accountBankCode", "12345")).errors().of("accountBankCode")).contains("12位");
        assertThat(translate(with("payees[0].kind", "INSTITUTION")).errors().of("payees[0].holder")).contains("户名");
    }

    @Test
    void a_wrong_account_says_whose_it_is_and_is_not_asked_for_as_missing() {
        Map<String, String> typed = with("payees[0].number", "6217001234567890123");
        typed.put("accountNumber", "6217001234567890124");
        assertThat(translate(typed).errors().of("payees[0].number")).startsWith("陈小雨的本人收款账户：卡号校验不符");
        assertThat(translate(typed).errors().of("accountNumber")).startsWith("全家的收款账户：卡号校验不符");
        assertThat(missing(typed)).isEmpty();
        assertThat(missing(with("payees[0].number", "6217001234567890123"))).isEmpty();
    }

    @Test
    void an_account_that_is_not_typed_is_still_asked_for() {
        Map<String, String> typed = worked();
        typed.keySet().removeIf(name -> name.startsWith("payees") || name.startsWith("account"));
        assertThat(missing(typed)).extracting(Missing::field).contains("accountNumber", "payees");
    }

    @Test
    void numbers_typed_in_full_width_signs_are_read_everywhere_on_the_form() {
        Map<String, String> typed = with("phone", "１３９０５５６００００");
        typed.put("accountNumber", "６２１７ ００１２ ３４５６ ７８９０ １２２");
        typed.put("accountBankCode", "１０３３６８１００１２０");
        typed.put("payees[0].number", "6217-0012-3456-7890-122");
        typed.put("members[1].certificate", "５１");
        typed.put("incomes[0].amount", "３８８．００");
        typed.put("incomes[0].from", "２０２５年１１月");
        typed.put("appliedOn", "２０２６．１１．２");
        Translation read = translate(typed);
        assertThat(read.errors().getItems()).isEmpty();
        assertThat(read.content()).isEqualTo(translate(with("accountBankCode", "103368100120")).content());
    }

    @Test
    void full_width_signs_that_are_no_such_number_are_refused_with_the_same_sentences() {
        assertThat(translate(with("phone", "１３９")).errors().of("phone")).contains("11位手机号码");
        assertThat(translate(with("members[1].certificate", "９１")).errors().of("members[1].certificate"))
                .contains("第19位");
        assertThat(translate(with("incomes[0].amount", "三百")).errors().of("incomes[0].amount")).isNotNull();
        assertThat(translate(with("incomes[0].from", "２０２５年１３月")).errors().of("incomes[0].from")).contains("年-月");
        assertThat(translate(with("appliedOn", "２０２６－０２－３０")).errors().of("appliedOn"))
                .isEqualTo("申请日期２０２６－０２－３０不存在，请核对");
    }

    @Test
    void two_digits_of_the_certificate_are_enough() {
        var daughter = translate(worked()).content();
        assertThat(daughter.members().get(1).certificate()).satisfies(certificate -> {
            assertThat(certificate.text()).isEqualTo(DAUGHTER + "51");
            assertThat(certificate.kind()).isEqualTo(DisabilityKind.INTELLECTUAL);
        });
        assertThat(daughter.facts().member(2).care()).isEqualTo(Care.since(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void the_end_of_a_certificate_is_judged_by_itself_beside_a_wrong_identity_number() {
        Map<String, String> typed = with("members[1].certificate", "51");
        typed.put("members[1].idNumber", "990101196003030013");
        assertThat(translate(typed).errors().of("members[1].idNumber")).isNotNull();
        assertThat(translate(typed).errors().of("members[1].certificate")).isNull();
        typed.put("members[1].certificate", "99");
        assertThat(translate(typed).errors().of("members[1].certificate")).contains("第19位").doesNotContain("现为");
    }

    @Test
    void a_certificate_of_somebody_else_is_refused() {
        Translation translation = translate(with("members[1].certificate", MOTHER + "51"));
        assertThat(translation.errors().of("members[1].certificate")).isEqualTo("残疾人证号前18位与本人公民身份号码不一致");
    }

    @Test
    void a_wrong_check_digit_has_its_sentence_and_a_small_x_is_right() {
        String wrong = MOTHER.substring(0, 17) + (MOTHER.charAt(17) == '0' ? '1' : '0');
        assertThat(translate(with("members[0].idNumber", wrong)).errors().of("members[0].idNumber"))
                .isEqualTo("公民身份号码校验码不符，请核对是否输错");
        String small = number("99010119700101001").toLowerCase(java.util.Locale.ROOT);
        assertThat(small).endsWith("x");
        Translation translation = translate(with("members[0].idNumber", small));
        assertThat(translation.errors().isEmpty()).isTrue();
        assertThat(translation.content().applicant().idNumber()).hasToString("990101********001X");
    }

    @Test
    void one_wrong_field_leaves_the_rest_readable() {
        Translation translation = translate(with("phone", "12345"));
        assertThat(translation.errors().fields()).containsExactly("phone");
        assertThat(translation.content().members()).hasSize(2);
    }

    @Test
    void for_a_minor_the_applicant_signs_and_from_eighteen_one_signs_oneself() {
        Map<String, String> typed = worked();
        member(typed, 2, "陈小宝", number("99010120081103003"), "CHILD");
        member(typed, 3, "陈小贝", number("99010120081102003"), "CHILD");
        var members = translate(typed).content().members();
        assertThat(members.get(2).signature()).satisfies(signature -> {
            assertThat(signature.by()).isEqualTo(SignedBy.GUARDIAN);
            assertThat(signature.guardian()).isEqualTo("李桂兰");
        });
        assertThat(members.get(3).signature())
                .satisfies(signature -> assertThat(signature.by()).isEqualTo(SignedBy.SELF));
    }

    @Test
    void silence_is_not_none() {
        Map<String, String> typed = worked();
        typed.remove("incomesComplete");
        typed.remove("assetsComplete");
        var facts = translate(typed).content().facts();
        assertThat(facts.member(1).incomes()).isNull();
        assertThat(facts.assets()).isNull();
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("incomesComplete", "assetsComplete");
        assertThat(translate(worked()).content().facts().assets()).isEmpty();
    }

    @Test
    void nobody_who_was_not_asked_has_answered() {
        Map<String, String> typed = worked();
        typed.remove("members[1].usual");
        typed.remove("members[1].independence");
        var silent = translate(typed).content().facts().member(2);
        assertThat(silent.living()).isNull();
        assertThat(silent.exclusion()).isNull();
        assertThat(silent.livesIndependently()).isNull();
        assertThat(silent.seriousIllness()).isNull();
        assertThat(missing(typed)).singleElement().satisfies(lack -> {
            assertThat(lack.field()).isEqualTo("members[1].usual");
            assertThat(lack.sentence()).isEqualTo("请填写陈小雨是否共同生活、能否独立生活、是否患有经认定的重特大疾病、有无服刑等不计入家庭的情形；都是通常情形的，勾选即可");
        });
    }

    @Test
    void one_tick_answers_what_was_left_open_and_never_what_was_chosen() {
        Map<String, String> typed = with("members[1].exclusion", "PRISON");
        typed.put("members[1].livesTogether", "AWAY");
        var daughter = translate(typed).content().facts().member(2);
        assertThat(daughter.exclusion()).isEqualTo(Exclusion.PRISON);
        assertThat(daughter.living()).isEqualTo(Living.AWAY);
        assertThat(daughter.livesIndependently()).isFalse();
        assertThat(daughter.seriousIllness()).isFalse();
        assertThat(translate(typed).content().facts().member(1).livesIndependently()).isTrue();
    }

    @Test
    void independence_is_asked_from_eighteen() {
        Map<String, String> typed = worked();
        member(typed, 2, "甲", number("99010120081103003"), "CHILD");
        member(typed, 3, "乙", number("99010120081102003"), "CHILD");
        typed.remove("members[2].usual");
        typed.remove("members[3].usual");
        typed.putAll(Map.of("members[2].school", "UPPER_SECONDARY", "members[3].school", "UPPER_SECONDARY",
                "members[2].labour", "NONE", "members[3].labour", "NONE"));
        assertThat(missing(typed)).extracting(Missing::sentence)
                .satisfiesExactly(minor -> assertThat(minor).doesNotContain("独立生活"),
                        adult -> assertThat(adult).contains("独立生活"));
    }

    @Test
    void a_grave_illness_counts_by_its_own_question_and_needs_its_paper() {
        assertThat(translate(with("members[0].health", "SERIOUS")).content().facts().member(1).seriousIllness())
                .isFalse();
        Map<String, String> recognised = with("members[0].seriousIllness", "true");
        assertThat(translate(recognised).content().facts().member(1).seriousIllness()).isTrue();
        assertThat(missing(recognised)).extracting(Missing::field).containsExactly("documents.ILLNESS");
        assertThat(missing(recognised, DocumentCategory.ILLNESS)).isEmpty();
    }

    @Test
    void the_last_day_of_a_certificate_is_asked_whatever_is_applied_for() {
        Map<String, String> typed = worked();
        typed.remove("for_CARE_SUBSIDY");
        typed.remove("members[1].certificateExpires");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("members[1].certificateExpires");
    }

    @Test
    void who_asks_for_a_subsidy_alone_says_what_is_held_already() {
        Map<String, String> typed = worked();
        typed.remove("for_DIBAO");
        typed.remove("statusesComplete");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("statusesComplete");
    }

    @Test
    void dibao_asks_for_the_obligors_and_what_they_pay_by_an_order() {
        Map<String, String> typed = worked();
        typed.remove("obligorsComplete");
        typed.putAll(Map.of("obligors[0].name", "李大年", "obligors[0].relation", "PARENT"));
        assertThat(missing(typed)).extracting(Missing::field)
                .containsExactly("obligorsComplete", "obligors[0].basis");
        typed.putAll(Map.of("obligorsComplete", "true", "obligors[0].basis", "COURT_ORDER"));
        assertThat(missing(typed)).extracting(Missing::field)
                .containsExactly("obligors[0].paid", "documents.SUPPORT");
    }

    private static Map<String, String> outsider() {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("for_TEMPORARY_RELIEF", "true", "village", "OUTSIDE", "area", "URBAN", "phone",
                "13905560000", "registeredAt", "河南省信阳市固始县", "residence", "河南省信阳市固始县", "reason", "途经本地发生车祸"));
        typed.putAll(Map.of("reliefType", "EMERGENCY", "reliefCause", "ACCIDENT", "reliefHappened", "2026-11-01",
                "reliefSelfPaid", "8000", "reliefUrgent", "true", "reliefConfirmed", "true", "reliefPlace",
                "340881100001"));
        typed.putAll(Map.of("statusesComplete", "true", "truthPromised", "true", "accountNumber",
                "6217001234567890122"));
        typed.put("kinStated", "NO");
        member(typed, 0, "韩大力", number("99010119850101003"), "SELF");
        typed.put("members[0].hukou", "ELSEWHERE");
        return typed;
    }

    @Test
    void who_lives_elsewhere_may_ask_where_the_emergency_happened() {
        Translation translation = translate(outsider());
        assertThat(translation.errors().getItems()).isEmpty();
        assertThat(missing(outsider())).isEmpty();
        assertThat(translation.content().outsider()).isTrue();
        assertThat(translation.content().facts().division()).isEqualTo(new DivisionCode("340881100001"));
        assertThat(translation.content().residence()).isEqualTo("河南省信阳市固始县");
    }

    @Test
    void who_lives_elsewhere_may_ask_for_nothing_else_and_says_where_it_happened() {
        Map<String, String> typed = outsider();
        typed.put("for_DIBAO", "true");
        assertThat(translate(typed).errors().fields()).containsExactly("village");
        typed = outsider();
        typed.put("reliefType", "EXPENDITURE");
        assertThat(translate(typed).errors().fields()).containsExactly("village");
        typed = outsider();
        typed.put("reliefPlace", "HOME");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("reliefPlace");
    }

    @Test
    void an_emergency_happened_at_home_only_when_somebody_says_so() {
        Map<String, String> typed = outsider();
        typed.put("village", "340881100001");
        typed.remove("reliefPlace");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("reliefPlace");
        typed.put("reliefPlace", "HOME");
        assertThat(missing(typed)).isEmpty();
        assertThat(translate(typed).content().facts().relief())
                .satisfies(event -> assertThat(event.place()).isEqualTo(new DivisionCode("340881100001")));
    }

    @Test
    void a_day_of_application_more_than_fifteen_days_before_the_draft_needs_a_reason() {
        assertThat(missing(with("appliedOn", "2026-10-18"))).isEmpty();
        Map<String, String> old = with("appliedOn", "2025-11-02");
        assertThat(missing(old)).singleElement().satisfies(lack -> {
            assertThat(lack.field()).isEqualTo("lateReason");
            assertThat(lack.sentence()).isEqualTo("申请日期比登记日早了365天，请核对；日期无误的，请写明晚登记的原因（至少4个字）");
        });
        old = with("appliedOn", "2026-10-17");
        assertThat(missing(old)).extracting(Missing::field).containsExactly("lateReason");
        old.put("lateReason", "纸质申请在村里积压");
        assertThat(missing(old)).isEmpty();
        assertThat(translate(old).content().reasons().late()).isEqualTo("纸质申请在村里积压");
    }

    @Test
    void signed_papers_are_scanned_or_said_to_be_on_file() {
        Map<String, String> typed = worked();
        typed.remove("originalsFiled");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("originalsFiled");
        assertThat(missing(typed, DocumentCategory.AUTHORISATION)).isEmpty();
    }

    @Test
    void a_birth_before_1900_is_right_and_looks_odd() {
        var form = new ApplicationForm(Map.of("members[0].idNumber", number("99010118991231001"),
                "members[1].idNumber", MOTHER), TODAY);
        assertThat(form.rows("members")).extracting(ApplicationForm.Row::oddNumber)
                .containsExactly("出生日期早于1900年，请核对", null);
    }

    @Test
    void school_is_asked_from_six_to_twenty_nine() {
        Map<String, String> typed = worked();
        member(typed, 2, "甲", number("99010120201103003"), "CHILD");
        member(typed, 3, "乙", number("99010120201102003"), "CHILD");
        member(typed, 4, "丙", number("99010119961103003"), "CHILD");
        member(typed, 5, "丁", number("99010119961102003"), "CHILD");
        var facts = translate(typed).content().facts();
        assertThat(facts.member(3).school()).isEqualTo(SchoolLevel.NONE);
        assertThat(facts.member(4).school()).isNull();
        assertThat(facts.member(5).school()).isNull();
        assertThat(facts.member(6).school()).isEqualTo(SchoolLevel.NONE);
    }

    @Test
    void a_family_that_says_it_has_relatives_in_office_is_not_put_down_as_having_none() {
        Map<String, String> typed = worked();
        typed.put("kinStated", "YES");
        typed.put("kinWith", "舅舅张某，孔城镇民政办");
        assertThat(translate(typed).content().kin()).isEqualTo(StatedKin.with("舅舅张某，孔城镇民政办"));
        typed.put("kinWith", " ");
        assertThat(missing(typed)).extracting(Missing::field).containsExactly("kinWith");
    }

    @Test
    void the_choices_for_relatives_in_office_are_those_that_are_read() {
        for (Choice choice : new Choices().kin()) {
            Map<String, String> typed = worked();
            typed.put("kinStated", choice.value());
            assertThat(translate(typed).content().kin().answer()).hasToString(choice.value());
        }
    }

    @Test
    void everything_missing_is_told_at_once() {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("for_TEKUN", "true", "for_TEMPORARY_RELIEF", "true", "for_LIVING_SUBSIDY", "true"));
        typed.put("members[0].name", "汪大爷");
        assertThat(missing(typed)).extracting(Missing::field)
                .containsExactly("village", "area", "phone",
                        "registeredAt", "residence", "reason", "members[0].idNumber", "members[0].hukou",
                        "members[0].usual",
                        "members[0].certificate", "members[0].supportForm", "statusesComplete", "incomesComplete",
                        "assetsComplete", "expensesComplete", "obligorsComplete", "reliefType", "accountNumber",
                        "members[0].signed", "originalsFiled", "kinStated", "truthPromised");
    }

    @Test
    void a_gap_left_by_a_removed_row_changes_nothing() {
        Map<String, String> typed = worked();
        member(typed, 7, "陈老太", number("99010119500101004"), "PARENT");
        typed.put("members[5].livesTogether", "TOGETHER");
        var members = translate(typed).content().members();
        assertThat(members).hasSize(3);
        assertThat(members.get(2).number()).isEqualTo(3);
        assertThat(members.get(2).field("name")).isEqualTo("members[7].name");
        assertThat(translate(typed).content().facts().member(3).relation()).isEqualTo(Relation.PARENT);
    }

    @Test
    void only_the_first_member_is_the_applicant() {
        assertThat(translate(with("members[1].relation", "SELF")).errors().fields())
                .containsExactly("members[1].relation");
    }

    @Test
    void self_care_is_kept_item_by_item_with_its_day_and_assessor() {
        Map<String, String> typed = worked();
        typed.putAll(Map.of("members[0].selfCareAssessed", "true", "members[0].bathes", "true", "members[0].eats",
                "true", "members[0].selfCareBy", " 镇卫生院 "));
        assertThat(translate(typed).content().facts().member(1).local().selfCare()).containsExactly(
                new SelfCare(TODAY, Set.of(SelfCareItem.EATING, SelfCareItem.BATHING), "镇卫生院"));
        typed.put("members[0].selfCareOn", "2026-10-30");
        assertThat(translate(typed).content().facts().member(1).local().selfCare()).singleElement()
                .satisfies(one -> assertThat(one.on()).isEqualTo(LocalDate.of(2026, 10, 30)));
        typed.remove("members[0].selfCareAssessed");
        assertThat(translate(typed).content().facts().member(1).circumstances()).isNull();
    }

    @Test
    void groups_are_known_when_one_is_ticked_or_none_is_and_never_by_silence() {
        Function<Map<String, String>, Set<Hardship>> groups = more -> {
            Map<String, String> typed = worked();
            typed.putAll(more);
            return translate(typed).content().facts().member(1).local().hardships();
        };
        assertThat(groups.apply(Map.of())).isNull();
        assertThat(groups.apply(Map.of("members[0].hardshipsNone", "true"))).isEmpty();
        assertThat(groups.apply(Map.of("members[0].veteran", "true", "members[0].livesAlone", "true")))
                .containsExactly(Hardship.LIVES_ALONE, Hardship.VETERAN);
        Map<String, String> both = worked();
        both.putAll(Map.of("members[0].hardshipsNone", "true", "members[0].veteran", "true"));
        assertThat(translate(both).errors().of("members[0].hardshipsNone")).contains("不要同时勾选");
    }

    @Test
    void a_moved_registration_the_area_of_a_home_and_months_of_payment_are_read_or_told() {
        Map<String, String> typed = worked();
        typed.putAll(Map.of("members[1].movedOut", "2026-10-09", "obligorsComplete", "true", "obligors[0].name", "李大年",
                "obligors[0].relation", "PARENT", "obligors[0].paid", "300", "obligors[0].paidFrom", "2026-05",
                "obligors[0].paidTo", "2026-08"));
        typed.putAll(Map.of("assets[7].member", "1", "assets[7].kind", "SECOND_HOME", "assets[7].area", "86.5"));
        HouseholdFacts facts = translate(typed).content().facts();
        assertThat(facts.member(2).local().movedOut()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(facts.assets().getLast().area()).isEqualTo(8650);
        assertThat(facts.obligors().getFirst().paidIn())
                .isEqualTo(new Months(YearMonth.of(2026, 5), YearMonth.of(2026, 8)));
        typed.putAll(
                Map.of("assets[7].area", "很大", "obligors[0].paidTo", "2026-04", "members[1].movedOut", "2026-02-30",
                        "members[0].work", "NO", "members[0].workBegan", "2026-05"));
        assertThat(translate(typed).errors().fields()).containsExactlyInAnyOrder("assets[7].area",
                "obligors[0].paidTo", "members[1].movedOut", "members[0].workBegan");
        typed.put("obligors[0].paidTo", "");
        assertThat(translate(typed).errors().of("obligors[0].paidTo")).isEqualTo("请填写月份");
    }

    @Test
    void work_and_capacity_are_facts_only_when_they_are_answered() {
        assertThat(translate(with("members[0].work", "NO")).content().facts().member(1).local().employed()).isFalse();
        assertThat(translate(with("members[0].work", "YES")).content().facts().member(1).local().employed()).isTrue();
        assertThat(translate(with("members[0].capacity", "NONE")).content().facts().member(1).local().capable())
                .isFalse();
        assertThat(translate(worked()).content().facts().member(1).local().capable()).isNull();
    }

    @Test
    void an_obligor_who_refuses_to_sign_is_a_fact_and_an_unanswered_question_is_missing() {
        Map<String, String> typed = worked();
        typed.putAll(Map.of("for_TEKUN", "true", "members[0].supportForm", "DISPERSED", "members[0].ruralTies", "NONE",
                "members[0].selfCareAssessed", "true", "members[0].bathes", "true", "obligorsComplete", "true",
                "obligors[0].name", "李大年",
                "obligors[0].idNumber", number("99010119500101001"), "obligors[0].relation", "PARENT"));
        assertThat(missing(typed)).extracting(Missing::field)
                .containsExactly("obligors[0].basis", "obligors[0].consent", "obligors[0].held", "obligors[0].state",
                        "obligors[0].income");
        assertThat(translate(typed).content().facts().obligors()).singleElement().satisfies(silent -> {
            assertThat(silent.state()).isNull();
            assertThat(silent.statuses()).isNull();
            assertThat(silent.basis()).isNull();
        });
        typed.putAll(Map.of("obligors[0].consent", "REFUSED", "obligors[0].basis", "NONE", "obligors[0].held", "NONE",
                "obligors[0].state", "CAPABLE", "obligors[0].income", "3000"));
        assertThat(missing(typed)).isEmpty();
        var facts = translate(typed).content().facts();
        assertThat(facts.obligors()).singleElement().satisfies(obligor -> {
            assertThat(obligor.consented()).isFalse();
            assertThat(obligor.state()).isEqualTo(ObligorState.CAPABLE);
        });
        assertThat(facts.member(1).unmetSelfCare()).isEqualTo(1);
    }

    @Test
    void a_reversed_span_and_an_unreadable_amount_have_their_sentences() {
        Map<String, String> typed = with("incomes[0].from", "2026-10");
        typed.put("incomes[0].to", "2026-09");
        typed.put("incomes[0].amount", "三百");
        var errors = translate(typed).errors();
        assertThat(errors.of("incomes[0].to")).isEqualTo("止月不能早于起月");
        assertThat(errors.of("incomes[0].amount")).startsWith("金额请填写数字");
    }

    @Test
    void a_day_that_does_not_exist_stays_as_typed_and_is_told() {
        Translation wrong = translate(with("members[1].certificateIssued", "2020-02-31"));
        assertThat(wrong.errors().of("members[1].certificateIssued")).isEqualTo("发证日期2020-02-31不存在，请核对");
        assertThat(translate(with("members[1].certificateIssued", "2020-02-29")).errors().isEmpty()).isTrue();
        assertThat(translate(with("members[1].certificateIssued", "去年")).errors().of("members[1].certificateIssued"))
                .contains("应为年-月-日");
    }

    @Test
    void a_day_may_be_typed_as_people_write_it() {
        for (String typed : List.of("20240105", "2024.1.5", "2024/01/05", "2024年1月5日", "２０２４-01-05")) {
            assertThat(translate(with("members[1].careSince", typed)).content().facts().member(2).care())
                    .as(typed)
                    .isEqualTo(Care.since(LocalDate.of(2024, 1, 5)));
        }
    }

    @Test
    void a_name_has_chinese_characters_letters_blanks_and_dots_and_at_most_fifty() {
        assertThat(translate(with("members[1].name", "<b>陈小雨</b>")).errors().of("members[1].name"))
                .isEqualTo("姓名只能填写汉字、字母、空格和间隔号“·”，请对照证件核对");
        assertThat(translate(with("members[1].name", "陈".repeat(50))).errors().isEmpty()).isTrue();
        assertThat(translate(with("members[1].name", "陈".repeat(51))).errors().of("members[1].name"))
                .isEqualTo("姓名最多50个字，现为51个，请核对");
        assertThat(translate(with("members[1].name", " 阿依古丽•买买提 ")).content().members().get(1).name())
                .isEqualTo("阿依古丽·买买提");
        assertThat(translate(with("members[1].name", "Mary  Smith")).content().members().get(1).name())
                .isEqualTo("Mary Smith");
        for (String nobody : List.of("·", "A")) {
            assertThat(translate(with("members[1].name", nobody)).errors().of("members[1].name")).as(nobody)
                    .isEqualTo("姓名至少2个字，请对照证件核对");
        }
        for (String somebody : List.of("王〇", "测")) {
            assertThat(translate(with("members[1].name", somebody)).errors().isEmpty()).as(somebody).isTrue();
        }
        assertThat(translate(with("accountHolder", "·")).errors().of("accountHolder")).startsWith("户名至少2个字");
        assertThat(translate(with("accountHolder", "孔城镇敬老院（集中供养）")).errors().isEmpty()).isTrue();
        assertThat(translate(with("accountHolder", "x; drop")).errors().of("accountHolder")).startsWith("户名只能填写");
    }

    @Test
    void an_amount_with_too_many_digits_is_called_too_large() {
        for (String amount : List.of("99999999999999", "100000000.01")) {
            assertThat(translate(with("incomes[0].amount", amount)).errors().of("incomes[0].amount"))
                    .isEqualTo("金额过大，请核对（单位为元）");
        }
        assertThat(translate(with("incomes[0].amount", "100000000")).errors().isEmpty()).isTrue();
    }

    @Test
    void an_empty_row_is_left_out_and_a_row_with_anything_typed_is_not() {
        Map<String, String> typed = worked();
        typed.putAll(Map.of("expenses[0].from", "2025-11", "expenses[0].to", "2026-10", "expenses[0].kind", ""));
        assertThat(translate(typed).errors().isEmpty()).isTrue();
        typed.put("expenses[0].reimbursed", "300");
        assertThat(translate(typed).errors().of("expenses[0].kind")).isEqualTo("请选择支出种类");
        assertThat(translate(typed).errors().of("expenses[0].gross")).startsWith("请填写金额");
    }

    private static Map<String, String> expenditure() {
        Map<String, String> typed = worked();
        typed.putAll(Map.of("for_TEMPORARY_RELIEF", "true", "reliefType", "EXPENDITURE", "reliefCause", "ILLNESS",
                "reliefHappened", "2026-10-10", "reliefConfirmed", "true", "expenses[0].kind", "MEDICAL",
                "expenses[0].gross", "52000", "expenses[0].reimbursed", "20000"));
        return typed;
    }

    @Test
    void the_self_paid_costs_are_the_bills_less_what_was_reimbursed() {
        assertThat(translate(expenditure()).content().facts().relief())
                .satisfies(event -> assertThat(event.selfPaid()).isEqualTo(Money.ofYuan(32_000)));
        assertThat(missing(expenditure(), DocumentCategory.EXPENSE)).isEmpty();
    }

    @Test
    void another_sum_than_the_bills_needs_a_reason_and_the_same_does_not() {
        Map<String, String> typed = expenditure();
        typed.put("reliefSelfPaid", "32000");
        assertThat(missing(typed, DocumentCategory.EXPENSE)).isEmpty();
        typed.put("reliefSelfPaid", "35000");
        assertThat(missing(typed, DocumentCategory.EXPENSE)).singleElement().satisfies(lack -> {
            assertThat(lack.field()).isEqualTo("reliefSelfPaidReason");
            assertThat(lack.sentence()).contains("32,000.00元不一致");
        });
        typed.put("reliefSelfPaidReason", "另有未报销的外购药");
        assertThat(missing(typed, DocumentCategory.EXPENSE)).isEmpty();
        assertThat(translate(typed).content().reasons().selfPaid()).isEqualTo("另有未报销的外购药");
    }

    @Test
    void only_of_an_emergency_somebody_must_say_whether_it_was_confirmed() {
        Map<String, String> typed = expenditure();
        typed.remove("reliefConfirmed");
        assertThat(missing(typed, DocumentCategory.EXPENSE)).isEmpty();
        typed.put("reliefType", "EMERGENCY");
        assertThat(missing(typed, DocumentCategory.EXPENSE)).extracting(Missing::field).contains("reliefConfirmed");
    }
}
