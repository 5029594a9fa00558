package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Documents;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.permission.Action;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.RegionalRequest;
import org.assistance.domain.verification.RegionalRequests;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks another region's check office about a member of a case, and answers what one asks of us (异地协同; XZ-54). Sent only under the
 * member's live authorisation; received only with the letter and the day on which the person signed, and answered about that one person.
 */
@Service
@Transactional
public class RegionalChecking {
    /** Working days until a request is to be answered, ours and theirs [design]. */
    public static final int DAYS = 10;
    /** How the log calls a request that was refused. */
    public static final String SOURCE = "REGIONAL";

    private final CaseFile caseFile;
    private final Applications applications;
    private final Authorisations authorisations;
    private final Documents documents;
    private final RegionalRequests requests;
    private final RegistryQueries queries;
    private final Registries registries;
    private final RegionalLooking looking;
    private final IdNumbers numbers;
    private final Statements kin;
    private final RegionalRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegionalChecking(CaseFile caseFile, Applications applications, Authorisations authorisations, Documents documents,
            RegionalRequests requests, RegistryQueries queries, Registries registries, RegionalLooking looking,
            IdNumbers numbers, Statements kin, RegionalRows rows, JdbcClient jdbc, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.authorisations = authorisations;
        this.documents = documents;
        this.requests = requests;
        this.queries = queries;
        this.registries = registries;
        this.looking = looking;
        this.numbers = numbers;
        this.kin = kin;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is asked of another region: which kinds of data, by the code of our own source of it, asked here or not. */
    public record Sent(long caseId, int member, String otherBody, String documentNumber, String wanted,
            List<String> sources) {}

    /** What another region asks of us: of which sources, by code, and the day on which the person signed. */
    public record Received(String otherBody, String documentNumber, String wanted, List<String> sources, String name,
            IdNumber number, LocalDate authorisedOn, LocalDate receivedOn) {}

    /** What came back, with its paper among the case's. */
    public record Answered(CheckAnswer answer, String words, String documentNumber, UUID paper, LocalDate on) {}

    /** A request was put down, or nobody may be asked about, which is on record. */
    public sealed interface Outcome {
        /** It was. */
        record Made(long id) implements Outcome {}

        /** It was not; {@code why} is a Chinese sentence. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Sends one. The same letter about the same member sent again, as by a second click, is answered with the one that stands.
     *
     * @throws NotAllowed for another post
     * @throws IllegalMove when the case is not at the check, there is no such member, nothing is asked for, or the letter is on record
     *             asking for something else
     */
    public Outcome send(Sent wanted, ActingOfficer by) {
        refuseUnless(by);
        AssistanceCase of = caseFile.required(wanted.caseId(), by.scope());
        if (!of.allows(by, Action.CASE_VERIFY)) {
            throw new IllegalMove("只在信息核对环节向外地发出核对请求");
        }
        Application application = applications.findById(of.applicationId()).orElseThrow();
        ApplicationMember member = application.member(wanted.member())
                .orElseThrow(() -> new IllegalMove("申报中没有这名家庭成员，请刷新后查看"));
        List<Registry> asking = asking(wanted.sources(), registries.listed());
        LocalDate today = LocalDate.now(clock);
        List<Authorisation> signed = authorisations.ofApplication(application.id());
        Permission permission = Permission.of(member, signed, today);
        Permission forAll = asking.stream()
                .map(permission::about)
                .filter(Permission.Missing.class::isInstance)
                .findFirst()
                .orElse(permission);
        return switch (forAll) {
            case Permission.Given(Authorisation under) -> new Outcome.Made(sent(of, member, under, wanted, asking, by));
            case Permission.Missing(String why) -> refused(of, member, "没有有效授权不能向外地发出核对请求", why, by);
            case Permission.Numberless _ ->
                refused(of, member, "不能向外地发出核对请求", Permission.Numberless.WHY, by);
        };
    }

    private Outcome refused(AssistanceCase of, ApplicationMember member, String sentence, String why,
            ActingOfficer by) {
        queries.save(RegistryQuery.refused(of,
                Checked.member(member.number(), member.person().id(), member.person().name()), SOURCE, why, by,
                clock.instant()));
        return new Outcome.Refused(sentence + "：" + member.person().name() + "，" + why + "。本次拒绝已记录。");
    }

    private long sent(AssistanceCase of, ApplicationMember member, Authorisation under, Sent wanted,
            List<Registry> asking, ActingOfficer by) {
        return rows.sent(of, member, under, wanted, asking, by).map(id -> {
            of.note(Duty.VERIFY, "向" + wanted.otherBody().strip() + "发出核对请求：" + member.person().name() + "，"
                    + wanted.documentNumber().strip(), null, by, clock.instant());
            return id;
        }).orElseGet(() -> {
            RegionalRows.Before before = rows.sentBefore(of, member, wanted, asking);
            if (!before.same()) {
                throw new IllegalMove("这件函中的被核对人已经登记，见 " + RegionalRequest.number(before.id()));
            }
            return before.id();
        });
    }

    /** Puts down what came back. @throws IllegalMove when it is answered, or the paper is not among the case's */
    public void answered(long id, Answered came, ActingOfficer by) {
        refuseUnless(by);
        RegionalRequest request = open(id, RegionalRequest.Direction.OUT, came.on(), by);
        AssistanceCase of = caseFile.required(Objects.requireNonNull(request.caseId()), by.scope());
        if (documents.ofApplication(of.applicationId()).stream().noneMatch(one -> one.id().equals(came.paper()))) {
            throw new IllegalMove("请先在案件中上传复函，再登记答复");
        }
        rows.answered(id, came, by);
        of.note(Duty.VERIFY, request.otherBody() + "复函 " + came.documentNumber().strip() + "：" + request.person() + "，"
                + came.answer().label(), came.words().strip(), by, clock.instant());
    }

    /**
     * Takes one in and looks up the one person in the sources asked for; the findings stand in the answer, which is sent by
     * {@link #replied}.
     *
     * @throws IllegalMove when its days do not fit, it names no source that is asked, or it was taken in before
     * @throws NotAllowed when the person is a relative of the officer, or the officer
     */
    public long receive(Received asked, ActingOfficer by) {
        refuseUnless(by);
        LocalDate today = LocalDate.now(clock);
        if (asked.receivedOn().isAfter(today) || asked.authorisedOn().isAfter(asked.receivedOn())) {
            throw new IllegalMove("收函日期不晚于今天，授权日期不晚于收函日期");
        }
        List<Registry> asking = asking(asked.sources(), registries.all());
        if (kin.names(by.officerId(), List.of(asked.number()))) {
            throw new NotAllowed("被核对人是你本人或者近亲属，请由其他人员办理");
        }
        byte[] index = numbers.index(asked.number());
        rows.receivedBefore(asked, index, by).ifPresent(before -> {
            throw new IllegalMove("这件来函中的被核对人已经登记，见 " + RegionalRequest.number(before));
        });
        long id = rows.received(asked, index, asking, by);
        looking.up(id, asked, asking, by);
        return id;
    }

    private static List<Registry> asking(List<String> wanted, List<Registry> from) {
        List<Registry> asking = from.stream().filter(one -> wanted.contains(one.code())).toList();
        if (asking.isEmpty()) {
            throw new IllegalMove("请选择函中要求查询的数据");
        }
        return asking;
    }

    /** Puts down that the answer went out under its number. @throws IllegalMove when it did already */
    public void replied(long id, String documentNumber, LocalDate on, ActingOfficer by) {
        refuseUnless(by);
        open(id, RegionalRequest.Direction.IN, on, by);
        rows.replied(id, documentNumber, on, by);
    }

    private RegionalRequest open(long id, RegionalRequest.Direction direction, LocalDate on, ActingOfficer by) {
        jdbc.sql("select id from regional_request where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        RegionalRequest request = requests.required(id, by.scope()).request();
        if (!request.open() || request.direction() != direction) {
            throw new IllegalMove("这件跨地区核对已经答复，请刷新后查看");
        }
        String wrong = request.problemOfAnswer(on, LocalDate.now(clock));
        if (wrong != null) {
            throw new IllegalMove(wrong);
        }
        return request;
    }

    private static void refuseUnless(ActingOfficer by) {
        if (!by.isOneOf(Action.REGIONAL_HANDLE.roles())) {
            throw new NotAllowed("跨地区核对由县级核对机构人员办理");
        }
    }
}
