package org.assistance.verification.checking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Concerned;
import org.assistance.domain.application.Obligor;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.registry.Answer;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;

/**
 * One check of everybody in a case against some sources (XZ-50, XZ-51): who may be asked about where, what was answered, and who was left
 * out and why. What it asks and what it refuses is logged.
 */
final class Check {
    private static final String NO_NUMBER = "没有登记身份证号码，无法查询";

    private final AssistanceCase open;
    private final Application application;
    private final ActingOfficer by;
    private final Instant at;
    private final LocalDate today;
    private final List<Registry> asking;
    private final Map<ApplicationMember, Permission> members = new LinkedHashMap<>();
    private final Map<Obligor, Permission> obligors = new LinkedHashMap<>();
    private final List<DepartmentFile> covering;
    private final Sources sources;
    private final RegistryQueries queries;

    /**
     * Of a case, by an officer, at a moment of a day.
     *
     * @param signed the authorisations of the application, ended or not
     * @param covering the current files that speak for the place of the case
     */
    Check(AssistanceCase open, Application application, List<Registry> asking, List<Authorisation> signed,
            List<DepartmentFile> covering, Moment moment, Sources sources, RegistryQueries queries) {
        this.open = open;
        this.application = application;
        this.by = moment.by();
        this.at = moment.at();
        this.today = moment.today();
        this.asking = asking;
        this.covering = covering;
        this.sources = sources;
        this.queries = queries;
        application.members().forEach(member -> members.put(member, Permission.of(member, signed, today)));
        application.obligors()
                .forEach(obligor -> obligors.put(obligor, Permission.ofObligor(obligor.number(), signed, today)));
    }

    /** Who asks, and when. */
    record Moment(ActingOfficer by, Instant at, LocalDate today) {}

    /** Whom the application concerns without a live authorisation, each with why in a Chinese phrase. */
    Map<ApplicationMember, String> unsigned() {
        var why = new LinkedHashMap<ApplicationMember, String>();
        members.forEach((member, permission) -> {
            if (permission instanceof Permission.Missing(String missing)
                    && Concerned.in(application.facts(), member.number())) {
                why.put(member, missing);
            }
        });
        return why;
    }

    /** Logs that nobody is asked about for want of those; a Chinese sentence each. */
    List<String> refuseMembers() {
        var reasons = new ArrayList<String>();
        unsigned().forEach((member, why) -> {
            refuse(who(member), why, asking);
            reasons.add(member.person().name() + "：" + why);
        });
        return reasons;
    }

    /** How each source stands, by its code. */
    Map<String, Sources.Standing> standings() {
        return asking.stream()
                .collect(Collectors.toMap(Registry::code,
                        registry -> sources.standing(registry, covering, numbers(registry), today)));
    }

    /** Why the sources without which no case goes on say nothing. */
    List<String> silences() {
        return asking.stream()
                .filter(registry -> registry.source().withoutFresh() == WithoutFresh.REFUSE)
                .map(registry -> sources.standing(registry, covering, numbers(registry), today).silence())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same, logged. */
    List<String> refuseWithoutData() {
        List<String> silences = silences();
        if (!silences.isEmpty()) {
            List<Registry> unasked = asking.stream()
                    .filter(registry -> !sources.asked(registry, open, today))
                    .toList();
            members.keySet().forEach(member -> refuse(who(member), String.join("；", silences), unasked));
        }
        return silences;
    }

    /** Asks and writes down what was answered, and who was left out. */
    VerificationReport answers() {
        var report = new VerificationReport(open, by, at);
        for (Registry registry : asking) {
            ask(registry, report, registry.source().wayIn() != WayIn.SERVICE);
        }
        members.forEach((member, permission) -> {
            if (permission instanceof Permission.Missing(String why)) {
                leaveOut(member, why, report);
            } else if (permission instanceof Permission.Numberless) {
                leaveOut(who(member), asking, Permission.Numberless.WHY,
                        Concerned.in(application.facts(), member.number()), report,
                        registry -> declared(member, registry));
            } else {
                leaveOutStruck(who(member), permission, Concerned.in(application.facts(), member.number()), report,
                        registry -> declared(member, registry));
            }
        });
        obligors.forEach((obligor, permission) -> {
            if (permission instanceof Permission.Missing(String why)) {
                leaveOut(obligor, why, false, report);
            } else if (obligor.idNumber().isEmpty()) {
                leaveOut(obligor, NO_NUMBER, true, report);
            } else {
                String declared = ObligorQuestion.declared(application.facts(), obligor.number());
                leaveOutStruck(Checked.obligor(obligor.number(), obligor.name()), permission, false, report,
                        _ -> declared);
            }
        });
        return report;
    }

    /** Logs each question that a department was asked live. */
    void logLive() {
        var answered = new VerificationReport(open, by, at);
        asking.forEach(registry -> ask(registry, answered, true));
    }

    private void ask(Registry registry, VerificationReport report, boolean log) {
        Sources.Held held = sources.ask(registry, covering, numbers(registry), today);
        var household = new HashMap<Integer, List<Particulars>>();
        asked(registry)
                .forEach(member -> household.put(member.number(), held.of(member.person().idNumber()).all()));
        Sources.Held ofMembers = held.ofHousehold(registry,
                asked(registry).filter(member -> application.facts().member(member.number()).mayCount())
                        .map(member -> member.person().idNumber())
                        .toList());
        members.forEach((member, permission) -> {
            if (permission.about(registry) instanceof Permission.Given(Authorisation signed)) {
                Sources.Records records = held.of(member.person().idNumber());
                answer(registry, ofMembers, records,
                        new Question(application.facts(), member.number(), household,
                                Compared.source(registry, records)),
                        who(member), signed, report, log);
            }
        });
        obligors.forEach((obligor, permission) -> {
            if (permission.about(registry) instanceof Permission.Given(Authorisation signed)
                    && obligor.idNumber().isPresent()) {
                Sources.Records records = held.of(obligor.idNumber().get());
                answer(registry, held, records,
                        ObligorQuestion.of(application.facts(), obligor.number(), records.all(),
                                Compared.source(registry, records)),
                        Checked.obligor(obligor.number(), obligor.name()), signed, report, log);
            }
        });
    }

    private List<IdNumber> numbers(Registry registry) {
        var numbers = new ArrayList<IdNumber>();
        asked(registry).forEach(member -> numbers.add(member.person().idNumber()));
        obligors.forEach((obligor, permission) -> {
            if (permission.about(registry) instanceof Permission.Given) {
                obligor.idNumber().ifPresent(numbers::add);
            }
        });
        return numbers;
    }

    /** About how many members it asks how many sources, in words. */
    String words() {
        return asked().count() + " 名家庭成员，" + asking.size() + " 个来源";
    }

    private Stream<ApplicationMember> asked() {
        return members.keySet().stream().filter(member -> members.get(member) instanceof Permission.Given);
    }

    private Stream<ApplicationMember> asked(Registry registry) {
        return asked().filter(
                member -> Objects.requireNonNull(members.get(member)).about(registry) instanceof Permission.Given);
    }

    private void answer(Registry registry, Sources.Held held, Sources.Records records, Question question,
            Checked who, Authorisation signed, VerificationReport report, boolean log) {
        Answer answer = Compared.answer(registry, held, records, question);
        if (who.obligor() != null) {
            answer = ObligorQuestion.beside(answer, application.facts(), who.obligor());
        }
        NewItem item = Compared.item(registry, held, records, answer, who);
        if (log) {
            queries.save(RegistryQuery.asked(open, who, registry.code(), signed.id(), item.answer(), by, at));
        }
        report.add(item);
    }

    private void leaveOut(ApplicationMember member, String why, VerificationReport report) {
        MemberFacts facts = application.facts().member(member.number());
        Exclusion exclusion = facts.exclusion();
        String apart = exclusion == null || exclusion == Exclusion.NONE
                ? Living.APART.label()
                : exclusion.label();
        leaveOut(who(member), asking, apart + "，不计入家庭；" + why, false, report,
                registry -> declared(member, registry));
    }

    private String declared(ApplicationMember member, Registry registry) {
        return registry
                .declared(new Question(application.facts(), member.number(), Map.of(), registry.title()));
    }

    private void leaveOut(Obligor obligor, String why, boolean needsReason, VerificationReport report) {
        String declared = ObligorQuestion.declared(application.facts(), obligor.number());
        leaveOut(Checked.obligor(obligor.number(), obligor.name()), asking, why, needsReason, report,
                _ -> declared);
    }

    private void leaveOutStruck(Checked who, Permission permission, boolean needsReason, VerificationReport report,
            Function<Registry, String> declared) {
        for (Registry registry : asking) {
            if (permission.about(registry) instanceof Permission.Missing(String why)) {
                leaveOut(who, List.of(registry), why, needsReason, report, declared);
            }
        }
    }

    // Not asked is never "nothing found" (XZ-55): the report names everybody who was left out, item by item.
    private void leaveOut(Checked who, List<Registry> unasked, String why, boolean needsReason,
            VerificationReport report, Function<Registry, String> declared) {
        refuse(who, why, unasked);
        for (Registry registry : unasked) {
            report.add(NewItem.notAsked(who, registry.code(), registry.title(), declared.apply(registry), why,
                    needsReason));
        }
    }

    private void refuse(Checked who, String why, List<Registry> unasked) {
        for (Registry registry : unasked) {
            queries.save(RegistryQuery.refused(open, who, registry.code(), why, by, at));
        }
    }

    private Checked who(ApplicationMember member) {
        return Checked.member(member.number(), member.person().id(), member.person().name());
    }
}
