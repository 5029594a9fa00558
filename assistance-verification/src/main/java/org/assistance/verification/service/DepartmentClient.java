package org.assistance.verification.service;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a department over HTTPS: at the address of the source's row and nowhere else, no redirect is followed, no answer is read
 * beyond {@link #LARGEST}. What could not reach it is tried once more; what may have reached it is not, since a slow
 * department is not helped by being asked twice.
 */
@Component
public class DepartmentClient implements DisposableBean {
    /** The largest answer, in bytes. */
    static final long LARGEST = 1 << 20;

    private static final int TRIES = 2;
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceSettings settings;
    private final Clock clock;
    private final HttpClient http;

    DepartmentClient(ServiceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connecting())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(settings.trust())
                .build();
    }

    /** Asks, and says what came of it; never throws for what the department does. */
    public ServiceReply ask(ServiceQuestion question) {
        String address = question.registry().source().address();
        if (address == null) {
            return new ServiceReply.Silent("没有登记服务地址");
        }
        URI to = URI.create(address);
        if (!settings.allows(to)) {
            return new ServiceReply.Silent("服务地址不在运行方许可的主机之内，没有发出请求");
        }
        for (int attempt = 1;; attempt++) {
            Tried tried = once(to, question);
            if (!tried.again() || attempt == TRIES) {
                return tried.reply();
            }
        }
    }

    private record Tried(ServiceReply reply, boolean again) {
        static Tried silent(String problem) {
            return new Tried(new ServiceReply.Silent(problem), false);
        }
    }

    private Tried once(URI to, ServiceQuestion question) {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request(to, question),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            return read(sent.get(settings.answering().toMillis(), TimeUnit.MILLISECONDS), question);
        } catch (TimeoutException slow) {
            sent.cancel(true);
            return Tried.silent("等了 " + settings.answering().toSeconds() + " 秒没有回答");
        } catch (InterruptedException stopping) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return Tried.silent("系统正在停止，没有等到回答");
        } catch (ExecutionException failed) {
            return failed(failed.getCause());
        }
    }

    private HttpRequest request(URI to, ServiceQuestion question) {
        var body = new LinkedHashMap<String, Object>();
        body.put("request", question.request());
        body.put("item", question.registry().code());
        body.put("purpose", question.purpose());
        body.put("case", question.caseNumber());
        body.put("officer", question.officer());
        body.put("name", question.name());
        body.put("idNumber", question.idNumber().value());
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        settings.credential(question.registry().code())
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private Tried read(HttpResponse<byte[]> response, ServiceQuestion question) {
        int status = response.statusCode();
        if (NOT_NOW.contains(status)) {
            return new Tried(new ServiceReply.Silent("部门服务暂时不可用（" + status + "）"), status != 429);
        }
        if (status == 401 || status == 403) {
            return Tried.silent("部门服务不认可本系统的凭据（" + status + "）");
        }
        return status == 200
                ? new Tried(Understanding.of(response.body(), question, LocalDate.now(clock)), false)
                : Tried.silent("部门服务答 " + status + "，不是查询结果");
    }

    private static Tried failed(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            switch (one) {
                case HttpConnectTimeoutException _,ConnectException _ -> {
                    return new Tried(new ServiceReply.Silent("连接不上部门服务"), true);
                }
                case SSLException _ -> {
                    return Tried.silent("部门服务的证书不受信任");
                }
                default -> {
                    /* what lies behind it */ }
            }
        }
        return cause instanceof IOException
                ? Tried.silent("与部门服务的连接中断，或者回答超过 " + (LARGEST >> 20) + " MB")
                : Tried.silent("部门服务的回答无法接收");
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
