package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.OwnTask;
import org.assistance.domain.kinship.Kinship;
import org.assistance.domain.kinship.StatementOwed;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Answer;
import org.assistance.domain.permission.Answer.Allowed;
import org.assistance.domain.permission.Answer.ReasonWanted;
import org.assistance.domain.permission.Answer.Refused;
import org.assistance.domain.permission.Circumstances;
import org.assistance.domain.permission.GivingReason;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.permission.Thing;
import org.assistance.domain.permission.Things;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page that is about one thing and asks {@link Permissions} for it: the row's action, the officer's post,
 * where the thing lies, its state, and whether it is the officer's own task. Where the table wants a reason first, the
 * browser is sent to the page that asks for it.
 */
@Configuration(proxyBeanMethods = false)
public class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor {
    private static final List<String> IDS = List.of("id", "caseId", "decision", "file");

    private final Things things;
    private final OwnTask ownTask;
    private final GivingReason reasons;
    private final CaseFile caseFile;
    private final Kinship kinship;
    private final Statements statements;
    private final Clock clock;

    Doorkeeper(Things things, OwnTask ownTask, GivingReason reasons, CaseFile caseFile, Kinship kinship,
            Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
        this.kinship = kinship;
        this.things = things;
        this.ownTask = ownTask;
        this.reasons = reasons;
        this.caseFile = caseFile;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Action action = Access.rowOf(request).map(Access.Row::action).orElse(null);
        if (action == null || !(handler instanceof HandlerMethod)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof ActingToken token)) {
            return true;
        }
        ActingOfficer by = token.getPrincipal();
        // What is not there is told by the page itself, which looks within the officer's division only.
        Things.Found found = id(request) instanceof String id ? things.find(action.thing(), id).orElse(null) : null;
        Answer answer = found == null
                ? Permissions.decide(by.role(), action, Circumstances.GENERAL.unstated(unstatedSince(action, by)))
                : about(found, action, by);
        return switch (answer) {
            case Allowed _ -> true;
            case ReasonWanted _ -> explain(Objects.requireNonNull(found), request, response);
            case Refused refused -> refuse(refused, action.thing(), request, by);
        };
    }

    private Answer about(Things.Found found, Action action, ActingOfficer by) {
        Circumstances known = Circumstances.of(by, found.division(), found.state()).unstated(unstatedSince(action, by));
        Circumstances facts = found.caseId() == null ? known : known.with(kinship.of(by, found.caseId()));
        Answer answer = Permissions.decide(by.role(), action, facts);
        Long caseId = found.caseId();
        return answer instanceof ReasonWanted && caseId != null
                ? Permissions.decide(by.role(), action,
                        facts.with(ownTask.isOwn(caseId, by), reasons.isGiven(caseId, by)))
                : answer;
    }

    private @Nullable LocalDate unstatedSince(Action action, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        return Permissions.AFTER_THE_STATEMENT.contains(action)
                ? statements.due(by.officerId(), today).filter(today::isAfter).orElse(null)
                : null;
    }

    private static boolean explain(Things.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            throw new NotAllowed("本案不属于您经办，请先打开案件并说明查阅理由");
        }
        Detour.send(request, response, "/cases/" + found.caseId() + "/reason");
        return false;
    }

    private boolean refuse(Refused refused, Thing thing, HttpServletRequest request, ActingOfficer by) {
        throw switch (refused.why()) {
            case PLACE -> new NoSuchCase(refused.sentence());
            case STATEMENT -> new StatementOwed(refused.sentence());
            case ROLE -> new NotAllowed(refused.sentence());
            // To be told that the case exists is to know that one's kin applies.
            case RELATION -> new NoSuchCase();
            case STATE -> {
                refuseStale(thing, request, by);
                yield new IllegalMove(refused.sentence());
            }
        };
    }

    /** Who sends an old page learns rather what somebody did since. */
    private void refuseStale(Thing thing, HttpServletRequest request, ActingOfficer by) {
        String version = request.getParameter("version");
        if (thing == Thing.CASE && version != null && version.matches("[0-9]{1,9}")) {
            caseFile.required(Long.parseLong(Objects.requireNonNull(id(request))), Integer.parseInt(version),
                    by.scope());
        }
    }

    private static @Nullable String id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> values
                ? IDS.stream()
                        .map(values::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
