package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an application although nothing is missing, each with its sentence. */
final class Impediments {
    private static final int FULL_AGE = 18;

    private final ApplicationContent content;
    private final List<Problem> problems = new ArrayList<>();

    private Impediments(ApplicationContent content) {
        this.content = content;
    }

    /** Those that the application itself shows. */
    static List<Problem> in(ApplicationContent content, ActingOfficer by) {
        var found = new Impediments(content);
        if (content.village() != null && !by.scope().contains(content.village())) {
            found.add("village", "所选的村（社区）不在您的辖区内");
        }
        found.samePersonTwice();
        content.members().forEach(found::signedByMinor);
        content.members().forEach(found::appliedBeforeCertificate);
        found.accountOfStranger();
        found.payees();
        return List.copyOf(found.problems);
    }

    /** Those that who the people are shows: another name, a death. */
    static List<Problem> ofPeople(ApplicationContent content, Map<IdNumber, Person> known) {
        var found = new Impediments(content);
        for (DeclaredMember member : content.members()) {
            Person person = member.idNumber() == null ? null : known.get(member.idNumber());
            if (person != null) {
                found.anotherName(member, person);
                found.dead(member, person);
            }
        }
        return List.copyOf(found.problems);
    }

    /** Those that what the people have asked for and hold shows, beside the identity number of the person concerned. */
    static List<Problem> standing(ApplicationContent content, Map<IdNumber, Person> known, @Nullable Long household,
            List<Claim> claims, List<HeldRight> rights) {
        var found = new Impediments(content);
        for (DeclaredMember member : content.household()) {
            Person person = member.idNumber() == null ? null : known.get(member.idNumber());
            if (person != null) {
                found.claimedElsewhere(member, person, household, claims);
            }
        }
        HeldAlready.problems(content, known, household, rights)
                .forEach(problem -> found.add(problem.field(), problem.sentence()));
        found.claimedAgain(known, household, claims);
        return List.copyOf(found.problems);
    }

    private void samePersonTwice() {
        Map<IdNumber, String> seen = new HashMap<>();
        for (DeclaredMember member : content.members()) {
            if (member.idNumber() != null) {
                String first = seen.putIfAbsent(member.idNumber(), member.label());
                if (first != null) {
                    add(member.field("idNumber"), "身份证号与" + first + "的相同，同一人只能填写一次");
                }
            }
        }
        for (DeclaredObligor obligor : content.obligors()) {
            if (obligor.idNumber() != null && seen.containsKey(obligor.idNumber())) {
                add(obligor.field("idNumber"), obligor.label() + "已填为家庭成员，不能同时列为不共同生活的义务人");
            }
        }
    }

    private void signedByMinor(DeclaredMember member) {
        Signature signature = member.signature();
        if (signature == null || member.idNumber() == null || signature.by() != SignedBy.SELF) {
            return;
        }
        if (Months.age(member.idNumber().birthDate(), signature.on()) < FULL_AGE) {
            add(member.field("signedBy"), member.label() + "签署时未满18周岁，应由监护人代签");
        }
    }

    /** CJ-11: the subsidies begin with the month of the application, and nobody can apply without a certificate. */
    private void appliedBeforeCertificate(DeclaredMember member) {
        List<Certificate> certificates = content.factsOf(member).certificates();
        if (certificates == null || !Asked.by(content).subsidies()) {
            return;
        }
        for (Certificate certificate : certificates) {
            if (certificate.issued() != null && certificate.issued().isAfter(content.applied())) {
                add("appliedOn", "申请日期" + content.applied() + "早于" + member.label() + "残疾人证的发证日期"
                        + certificate.issued() + "，残疾人补贴不能在领证之前申请，请核对");
            }
        }
    }

    private void accountOfStranger() {
        PayeeAccount account = content.account();
        boolean ofTheHousehold = Asked.by(content).householdPaid();
        if (account != null && !content.custodyAgreed() && content.members()
                .stream()
                .filter(member -> !ofTheHousehold || content.factsOf(member).mayCount())
                .noneMatch(member -> member.name().equals(account.holder()))) {
            add("accountHolder", "户名“" + account.holder() + "”不是计入家庭人口的家庭成员；由监护人等他人代领的，请勾选“已签代领协议”并上传协议");
        }
    }

    /** XZ-102: a member's own right goes into the member's own account, or by agreement into another's; once each. */
    private void payees() {
        var seen = new HashSet<String>();
        for (DeclaredPayee payee : content.payees()) {
            DeclaredMember member = content.members().get(payee.member() - 1);
            String holder = payee.account().holder();
            if (payee.kind() == PayeeKind.OWN && !holder.equals(member.name())) {
                add(payee.field("holder"), "“本人账户”的户名应为" + member.label() + "；由他人代领的，请改选“监护人、代领人账户”并上传代领协议");
            } else if (payee.kind() == PayeeKind.INSTITUTION
                    && content.members().stream().anyMatch(one -> one.name().equals(holder))) {
                add(payee.field("holder"), "供养服务机构账户的户名应为机构名称");
            }
            if (!seen.add(payee.member() + (payee.kind() == PayeeKind.INSTITUTION ? "I" : ""))) {
                add(payee.field("member"), member.label() + "的收款账户填写了两次，请删除一个");
            }
        }
    }

    private void anotherName(DeclaredMember member, Person person) {
        if (!person.name().equals(member.name())) {
            add(member.field("name"), "该身份证号在系统中登记的姓名与“" + member.name() + "”不同，请对照证件核对姓名和身份证号");
        }
    }

    private void dead(DeclaredMember member, Person person) {
        Optional<LocalDate> died = person.diedOn();
        if (died.isPresent() && !died.get().isAfter(content.applied())) {
            add(member.field("idNumber"), member.label() + "已于" + died.get() + "登记死亡，不能列为家庭成员；登记有误的请先到有关部门更正");
        }
    }

    /** XZ-13: nobody belongs to two households at once. */
    private void claimedElsewhere(DeclaredMember member, Person person, @Nullable Long household,
            List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.personId() != person.id() || household != null && claim.householdId() == household) {
                continue;
            }
            add(member.field("idNumber"), member.label() + "在另一户正在办理的申请中（" + claim.where() + "），该案办结前不能列入本户申请");
        }
    }

    /** The same family asking again for what it has asked for. */
    private void claimedAgain(Map<IdNumber, Person> known, @Nullable Long household, List<Claim> claims) {
        if (household == null) {
            return;
        }
        for (Programme programme : content.facts().appliedFor()) {
            List<Claim> same = claims.stream()
                    .filter(claim -> claim.programme() == programme && claim.householdId() == household)
                    .toList();
            if (!same.isEmpty() && (!programme.personal() || nobodyElseAsks(programme, known, same))) {
                add(content.applicant().field("idNumber"),
                        "本户的" + programme.shortLabel() + "申请正在办理（" + same.getFirst().where() + "），不能重复申请");
            }
        }
    }

    /** Whether everybody who could be meant by a personal programme has asked for it. */
    private boolean nobodyElseAsks(Programme programme, Map<IdNumber, Person> known, List<Claim> same) {
        return content.members()
                .stream()
                .filter(member -> HeldAlready.couldMean(programme, content.factsOf(member)))
                .map(member -> member.idNumber() == null ? null : known.get(member.idNumber()))
                .allMatch(person -> person != null
                        && same.stream().anyMatch(claim -> claim.personId() == person.id()));
    }

    private void add(String field, String sentence) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new Problem(field, sentence));
        }
    }
}
