package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.RegionalRequest;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.RegionalChecking.Answered;
import org.assistance.verification.checking.RegionalChecking.Received;
import org.assistance.verification.checking.RegionalChecking.Sent;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Requests between regions and their answers, as typed (XZ-54). */
final class RegionalForm {
    private static final int BODY = 60;
    private static final int WANTED = 500;
    private static final int ANSWER = 1000;

    private RegionalForm() {}

    /** One to be sent. */
    record Out(@Nullable String member, @Nullable String otherBody, @Nullable String documentNumber,
            @Nullable String wanted, @Nullable List<String> sources) {
        static Out begun() {
            return new Out("", "", "", "", List.of());
        }

        /** Whether a kind of data is ticked. */
        public boolean has(String source) {
            return sources != null && sources.contains(source);
        }

        @Nullable
        Sent read(long caseId, List<Choice> members, List<Registry> registries, FieldErrors errors) {
            if (members.stream().noneMatch(one -> one.value().equals(Typed.text(member)))) {
                errors.add("member", "请选择核对哪一名家庭成员");
            }
            letter(otherBody, documentNumber, wanted, errors);
            List<String> asked = registries.stream().map(Registry::code).filter(this::has).toList();
            if (asked.isEmpty()) {
                errors.add("sources", "请选择请对方查询哪些数据");
            }
            return errors.isEmpty()
                    ? new Sent(caseId, Integer.parseInt(Typed.text(member)), Typed.text(otherBody),
                            Typed.text(documentNumber), Typed.text(wanted), asked)
                    : null;
        }
    }

    /** One that was received. */
    record In(@Nullable String otherBody, @Nullable String documentNumber, @Nullable String wanted,
            @Nullable List<String> sources, @Nullable String name, @Nullable String idNumber,
            @Nullable String authorisedOn,
            @Nullable String receivedOn) {
        static In begun(LocalDate today) {
            return new In("", "", "", List.of(), "", "", "", today.toString());
        }

        /** Whether a source is ticked. */
        public boolean has(String source) {
            return sources != null && sources.contains(source);
        }

        @Nullable
        Received read(LocalDate today, List<Registry> registries, FieldErrors errors) {
            letter(otherBody, documentNumber, wanted, errors);
            List<String> asked = registries.stream().map(Registry::code).filter(this::has).toList();
            if (asked.isEmpty()) {
                errors.add("sources", "请按来函选择查询哪些数据，来函没有要求的不查");
            }
            Typed.refuse("name", Typed.text(name).isEmpty() ? "请填写被核对人的姓名" : PersonName.problemOf(person()), errors);
            String number = Typed.number(idNumber);
            Typed.refuse("idNumber", number.isEmpty() ? "请填写身份证号码" : IdNumber.problemOf(number), errors);
            if (Typed.text(authorisedOn).isEmpty()) {
                errors.add("authorisedOn", "没有本人授权不能查询：请按来函填写本人签署授权的日期；来函没有授权的，退回来函单位补齐");
            }
            LocalDate signed = Typed.day("authorisedOn", authorisedOn, errors);
            LocalDate received = Typed.day("receivedOn", receivedOn, errors);
            if (received.isAfter(today)) {
                errors.add("receivedOn", "收函日期不晚于今天");
            }
            boolean known = errors.of("receivedOn") == null;
            if (signed.isAfter(known ? received : today)) {
                errors.add("authorisedOn", known ? "授权日期不晚于收函日期" : "授权日期不晚于收函日期，也不晚于今天");
            }
            return errors.isEmpty()
                    ? new Received(Typed.text(otherBody), Typed.text(documentNumber), Typed.text(wanted), asked,
                            person(), new IdNumber(number), signed, received)
                    : null;
        }

        private String person() {
            return PersonName.tidy(Typed.text(name));
        }
    }

    /** What came back, or under which number our answer went out. */
    record Back(@Nullable String answer, @Nullable String words, @Nullable String answerNumber,
            @Nullable String paper, @Nullable String answeredOn) {
        static Back begun(LocalDate today) {
            return new Back("", "", "", "", today.toString());
        }

        @Nullable
        Answered read(RegionalRequest asked, LocalDate today, List<Choice> papers, FieldErrors errors) {
            CheckAnswer chosen = Typed.constant("answer", answer, CheckAnswer.values(), "请选择对方怎样答复", errors)
                    .filter(one -> one != CheckAnswer.REFUSED)
                    .orElse(null);
            Typed.refuse("words", Explanation.problemOf(Typed.text(words), "请按复函写明查到什么", ANSWER), errors);
            number(errors);
            if (papers.stream().noneMatch(one -> one.value().equals(Typed.text(paper)))) {
                errors.add("paper", "请先在案件“补充材料”中上传复函，再在这里选择");
            }
            LocalDate on = on(asked, today, errors);
            return errors.isEmpty() && chosen != null
                    ? new Answered(chosen, Typed.text(words), Typed.text(answerNumber),
                            UUID.fromString(Typed.text(paper)), on)
                    : null;
        }

        /** The day of our own answer, or null with what is wrong put into {@code errors}. */
        @Nullable
        LocalDate replied(RegionalRequest asked, LocalDate today, FieldErrors errors) {
            number(errors);
            LocalDate on = on(asked, today, errors);
            return errors.isEmpty() ? on : null;
        }

        private LocalDate on(RegionalRequest asked, LocalDate today, FieldErrors errors) {
            LocalDate on = Typed.day("answeredOn", answeredOn, errors);
            Typed.refuse("answeredOn", asked.problemOfAnswer(on, today), errors);
            return on;
        }

        private void number(FieldErrors errors) {
            Typed.refuse("answerNumber", Explanation.problemOf(Typed.text(answerNumber), "请填写复函的文号", BODY), errors);
        }
    }

    private static void letter(@Nullable String body, @Nullable String number, @Nullable String wanted,
            FieldErrors errors) {
        Typed.refuse("otherBody", Explanation.problemOf(Typed.text(body), "请填写对方核对机构的名称", BODY), errors);
        Typed.refuse("documentNumber", Explanation.problemOf(Typed.text(number), "请填写函的文号", BODY), errors);
        Typed.refuse("wanted", Explanation.problemOf(Typed.text(wanted), "请写明核对哪些项目、为什么", WANTED), errors);
    }
}
