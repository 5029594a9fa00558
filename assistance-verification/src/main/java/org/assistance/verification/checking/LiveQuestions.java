package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assistance.verification.service.Breaker;
import org.assistance.verification.service.DepartmentClient;
import org.assistance.verification.service.ServiceQuestion;
import org.assistance.verification.service.ServiceReply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends questions to departments' services with no transaction open; a service that keeps silent is left alone.
 * {@code assistance.services.between} is the pause between two questions of a plan's run to one department (200 ms unless told).
 */
@Component
class LiveQuestions {
    private static final int AT_ONCE = 8;

    private final DepartmentClient client;
    private final Breaker breaker;
    private final Duration between;
    private final Clock clock;

    LiveQuestions(DepartmentClient client, Breaker breaker,
            @Value("${assistance.services.between:200ms}") Duration between, Clock clock) {
        this.client = client;
        this.breaker = breaker;
        this.between = between;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param basis id of the authorisation, or of the plan's run, that it rests on
     */
    record Asked(ServiceQuestion question, long basis) {}

    /**
     * What came of a question.
     *
     * @param took in milliseconds
     * @param sent whether it left the house
     */
    record Came(Asked asked, ServiceReply reply, Instant at, long took, boolean sent) {}

    /** Sends them; what came is handed over to be kept, also where something fails before the last one. */
    void send(List<Asked> questions, Consumer<List<Came>> keep) {
        List<Came> came = new ArrayList<>();
        try {
            atOnce(questions, clock::instant, came);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            keep.accept(came);
        }
    }

    /**
     * The same for a great many people whom nobody waits for: to each department one question after the other with a pause between, so
     * that its counters are not held up. The pause is kept for a service that is left alone too: that it is silent for a minute costs
     * the answers about some, not about everybody.
     *
     * @param leave looks before each turn whether it may be asked, and says when it looked, which its questions count as asked at; from
     *              empty on nothing is asked
     */
    void slowly(List<Asked> questions, Supplier<Optional<Instant>> leave, Consumer<List<Came>> keep) {
        List<Came> came = new ArrayList<>();
        try {
            for (List<Asked> oneOfEach : inTurn(questions)) {
                Optional<Instant> at = leave.get();
                if (at.isEmpty()) {
                    break;
                }
                atOnce(oneOfEach, at::get, came);
                Thread.sleep(between);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            keep.accept(came);
        }
    }

    private static Collection<List<Asked>> inTurn(List<Asked> questions) {
        var turns = new TreeMap<Integer, List<Asked>>();
        var asked = new HashMap<String, Integer>();
        questions.forEach(one -> turns
                .computeIfAbsent(asked.merge(one.question().registry().code(), 1, Integer::sum), _ -> new ArrayList<>())
                .add(one));
        return turns.values();
    }

    private void atOnce(List<Asked> questions, Supplier<Instant> at, List<Came> came) throws InterruptedException {
        int before = came.size();
        try (ExecutorService sending = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            Set<String> asking = questions.stream()
                    .map(one -> one.question().registry().code())
                    .distinct()
                    .filter(breaker::lets)
                    .collect(Collectors.toSet());
            var running = new ArrayList<Future<Came>>();
            for (Asked asked : questions) {
                running.add(sending.submit(() -> asking.contains(asked.question().registry().code())
                        ? send(asked, at.get())
                        : leftAlone(asked, at.get())));
            }
            for (Future<Came> one : running) {
                came.add(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            came.subList(before, came.size()).stream().filter(Came::sent).forEach(this::tell);
        }
    }

    private void tell(Came one) {
        breaker.told(one.asked().question().registry().code(), !(one.reply() instanceof ServiceReply.Silent));
    }

    private Came send(Asked asked, Instant at) {
        long began = System.nanoTime();
        ServiceReply reply = client.ask(asked.question());
        return new Came(asked, reply, at, Duration.ofNanos(System.nanoTime() - began).toMillis(), true);
    }

    private static Came leftAlone(Asked asked, Instant at) {
        return new Came(asked,
                new ServiceReply.Silent("部门服务连续没有回答，暂停 " + Breaker.PAUSE.toSeconds() + " 秒后再试"), at, 0, false);
    }
}
