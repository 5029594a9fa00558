package org.assistance.verification.checking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Concerned;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.LiveQuestions.Asked;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.assistance.verification.registry.WayIn;
import org.jspecify.annotations.Nullable;

/**
 * One disputed item to be asked again. Which of several dwellings is the home depends on what the whole household has, so of real
 * estate everybody in it is asked about again, and nobody while one whom the application concerns may not be.
 */
final class ItemAgain {
    private final AssistanceCase open;
    private final Application application;
    private final Registry registry;
    private final VerificationReport report;
    private final VerificationItem first;
    private final @Nullable Subject barred;
    private final Map<VerificationItem, Subject> subjects = new LinkedHashMap<>();

    ItemAgain(AssistanceCase open, Application application, Registry registry, VerificationReport report,
            VerificationItem first, List<Authorisation> signed, LocalDate today) {
        this.open = open;
        this.application = application;
        this.registry = registry;
        this.report = report;
        this.first = first;
        Subject disputed = subject(first, signed, today)
                .orElseThrow(() -> new IllegalMove("申报中已没有此人，请重新核对"));
        subjects.put(first, disputed);
        if (registry.source().shape() == Shape.REAL_ESTATE && first.memberNumber().isPresent()) {
            report.items()
                    .stream()
                    .filter(item -> item.source().equals(registry.code()) && item.memberNumber().isPresent())
                    .forEach(item -> subject(item, signed, today)
                            .filter(one -> one.refusal() == null || concerned(one))
                            .ifPresent(one -> subjects.putIfAbsent(item, one)));
        }
        this.barred = subjects.values().stream().filter(one -> one.refusal() != null).findFirst().orElse(null);
    }

    private boolean concerned(Subject one) {
        Integer member = one.who().member();
        return member != null && Concerned.in(application.facts(), member);
    }

    /** Whom an item is about, and whether that person may be asked about. */
    private record Subject(Checked who, Permission permission, @Nullable IdNumber number) {
        @Nullable
        String refusal() {
            return switch (permission) {
                case Permission.Missing(String missing) -> missing;
                case Permission.Numberless _ -> Permission.Numberless.WHY;
                case Permission.Given _ -> number == null ? "没有登记身份证号码，无法查询" : null;
            };
        }

        IdNumber asked() {
            if (number == null) {
                throw new IllegalStateException("nobody is asked about without a number");
            }
            return number;
        }

        long paper() {
            return ((Permission.Given) permission).authorisation().id();
        }
    }

    private Optional<Subject> subject(VerificationItem item, List<Authorisation> signed, LocalDate today) {
        return item.memberNumber()
                .flatMap(application::member)
                .map(member -> new Subject(
                        Checked.member(member.number(), member.person().id(), member.person().name()),
                        Permission.of(member, signed, today).about(registry), member.person().idNumber()))
                .or(() -> application.obligors()
                        .stream()
                        .filter(one -> item.obligorNumber().filter(of -> of == one.number()).isPresent())
                        .findFirst()
                        .map(one -> new Subject(Checked.obligor(one.number(), one.name()),
                                Permission.ofObligor(one.number(), signed, today).about(registry),
                                one.idNumber().orElse(null))));
    }

    AssistanceCase open() {
        return open;
    }

    Registry registry() {
        return registry;
    }

    VerificationReport report() {
        return report;
    }

    VerificationItem first() {
        return first;
    }

    /** Whom nobody may ask about, and why, in a Chinese phrase. */
    record Refusal(Checked who, String why) {}

    /** Why the item is not asked again, or null where it may be. */
    @Nullable
    Refusal refusal() {
        return barred == null ? null : new Refusal(barred.who(), String.valueOf(barred.refusal()));
    }

    /** The line of the log where nobody may ask. */
    RegistryQuery refused(Refusal refusal, ActingOfficer by, Instant at) {
        return RegistryQuery.refused(open, refusal.who(), registry.code(), refusal.why(), by, at);
    }

    /** What a department that answers live is asked; nothing where it sends files. */
    List<Asked> questions(ActingOfficer by) {
        return registry.source().wayIn() != WayIn.SERVICE
                ? List.of()
                : subjects.values()
                        .stream()
                        .map(one -> new Asked(
                                AskingServices.question(registry, open, one.asked(), one.who().name(), by),
                                one.paper()))
                        .toList();
    }

    /** The identity numbers of whom it asks about. */
    Set<IdNumber> numbers() {
        return subjects.values().stream().map(Subject::asked).collect(Collectors.toSet());
    }

    /** The second answers by the items with the first ones, of what the source holds now. */
    Map<VerificationItem, NewItem> answers(Sources.Held told) {
        Sources.Held held = told.ofHousehold(registry,
                subjects.values().stream().filter(this::counts).map(Subject::asked).toList());
        Map<VerificationItem, NewItem> answers = new LinkedHashMap<>();
        var household = new HashMap<Integer, List<Particulars>>();
        subjects.values().forEach(one -> {
            if (one.who().member() != null) {
                household.put(one.who().member(), held.of(one.asked()).all());
            }
        });
        subjects.forEach((item, one) -> answers.put(item, one.who().obligor() == null
                ? Compared.member(registry, held, application.facts(), household, one.who(), one.asked())
                : ObligorQuestion.item(registry, held, application.facts(), one.who(), one.asked())));
        return answers;
    }

    private boolean counts(Subject one) {
        Integer member = one.who().member();
        return member != null && application.facts().member(member).mayCount();
    }

    /** The lines of the log about those who were asked about, each under its own paper. */
    List<RegistryQuery> log(Map<VerificationItem, NewItem> answers, Set<IdNumber> asked, ActingOfficer by,
            Instant at) {
        return subjects.entrySet()
                .stream()
                .filter(one -> asked.contains(one.getValue().asked()))
                .map(one -> RegistryQuery.asked(open, one.getValue().who(), registry.code(), one.getValue().paper(),
                        Objects.requireNonNull(answers.get(one.getKey())).answer(), by, at))
                .toList();
    }
}
