package org.assistance.verification.office;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A simulated department office: answers questions about one person over HTTPS, with a certificate made at the start, out of the
 * files in a directory ({@code pension.csv} for PENSION). How it behaves is data: {@code office.csv} there says for an identity
 * number what goes wrong (see {@link Behaviour}). It needs nothing but a JDK:
 *
 * <pre>
 * java assistance-verification/src/test/java/org/assistance/verification/office/DepartmentOffice.java 8443 db/demo/registries
 * </pre>
 */
public final class DepartmentOffice implements AutoCloseable {
    private static final char[] STORE_PASSWORD = "department-office".toCharArray();

    /** What an office does when it is asked about somebody. */
    public enum Behaviour {
        /** Answers after a while, as an office does. */
        正常,
        /** Answers when nobody waits any more. */
        很慢,
        /** Says that it cannot answer now. */
        停机,
        /** Says so the first time, and answers the next. */
        先停机,
        /** Sends the asker elsewhere. */
        转址,
        /** Ends the connection in the middle. */
        断开,
        /** Answers something that is no answer. */
        乱码,
        /** Answers about somebody else. */
        错人,
        /** Answers another question. */
        错号,
        /** Answers with an amount that is none. */
        错数,
        /** Answers more than anybody could want to know. */
        很长,
        /** Answers from data of a year ago. */
        旧数据
    }

    private final HttpsServer server;
    private final Path data;
    private final Certificate certificate;
    private final KeyStore store;
    private final int[] delay;
    private volatile LocalDate day = LocalDate.now();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /**
     * Opens an office.
     *
     * @param port where; 0 for any
     * @param data the directory of its files
     * @param delay the shortest and the longest time that an answer takes, in milliseconds
     */
    public DepartmentOffice(int port, Path data, int... delay) throws IOException {
        this.data = data;
        this.delay = delay.length == 2 ? delay : new int[]{80, 600};
        try {
            store = certificate();
            certificate = store.getCertificate("office");
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, STORE_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server = HttpsServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ask", this::answer);
        server.start();
    }

    // The JDK's own tool, so that nothing else is needed.
    private static KeyStore certificate() throws IOException, GeneralSecurityException {
        Path file = Files.createTempDirectory("office").resolve("office.p12");
        try {
            Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "office", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
                    "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "30", "-storetype",
                    "PKCS12", "-keystore", file.toString(), "-storepass", new String(STORE_PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, STORE_PASSWORD);
            }
            return store;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    /** Where it answers. */
    public String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/ask";
    }

    /** Of which day its data is from now on. */
    public void speaksOf(LocalDate asOf) {
        day = asOf;
    }

    /** How often it was asked about somebody. */
    public int asked(String idNumber) {
        return asked.getOrDefault(idNumber, 0);
    }

    /** Trusts this office and nobody else. */
    public SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("office", certificate);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its certificate as a PEM file holds it. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String idNumber = field(body, "idNumber");
            int turn = asked.merge(idNumber, 1, Integer::sum);
            Thread.sleep(ThreadLocalRandom.current().nextInt(delay[0], delay[1] + 1));
            behave(exchange, behaviour(idNumber), turn, body, idNumber);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange exchange, Behaviour behaviour, int turn, String body, String idNumber)
            throws IOException, InterruptedException {
        String request = field(body, "request");
        String item = field(body, "item");
        LocalDate today = day;
        switch (behaviour) {
            case 正常 -> send(exchange, 200, answer(request, today, records(item, idNumber)));
            case 很慢 -> {
                Thread.sleep(30_000);
                send(exchange, 200, answer(request, today, "[]"));
            }
            case 停机 -> send(exchange, 503, "");
            case 先停机 -> send(exchange, turn == 1 ? 503 : 200,
                    turn == 1 ? "" : answer(request, today, records(item, idNumber)));
            case 转址 -> {
                exchange.getResponseHeaders().set("Location", address());
                send(exchange, 307, "");
            }
            case 断开 -> {
                exchange.sendResponseHeaders(200, 100_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            case 乱码 -> send(exchange, 200, "<html>系统维护</html>");
            case 错人 -> send(exchange, 200,
                    answer(request, today, records(item, idNumber).replace(idNumber, "990101195001011232")));
            case 错号 -> send(exchange, 200, answer("00000000-0000-0000-0000-000000000000", today, "[]"));
            case 错数 -> send(exchange, 200, answer(request, today,
                    records(item, idNumber).replaceAll("\"(\\d+)\\.\\d\\d\"", "\"一百五\"")));
            case 很长 -> send(exchange, 200, answer(request, today, "[\"" + "长".repeat(2_000_000) + "\"]"));
            case 旧数据 -> send(exchange, 200, answer(request, today.minusYears(1), records(item, idNumber)));
        }
    }

    private static String answer(String request, LocalDate asOf, String records) {
        return "{\"request\":\"" + request + "\",\"asOf\":\"" + asOf + "\",\"records\":" + records + "}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String field(String body, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    private Behaviour behaviour(String idNumber) throws IOException {
        return rows("office.csv").stream()
                .filter(row -> row.getFirst().equals(idNumber))
                .map(row -> Behaviour.valueOf(row.get(1)))
                .findFirst()
                .orElse(Behaviour.正常);
    }

    private String records(String item, String idNumber) throws IOException {
        List<List<String>> rows = rows(item.toLowerCase(Locale.ROOT).replace('_', '-') + ".csv");
        if (rows.isEmpty()) {
            return "[]";
        }
        List<String> headers = rows.getFirst();
        int at = headers.indexOf("身份证号码");
        return rows.stream()
                .skip(1)
                .filter(row -> row.get(at).equalsIgnoreCase(idNumber))
                .map(row -> IntStream.range(0, headers.size())
                        .mapToObj(one -> "\"" + headers.get(one) + "\":\"" + row.get(one) + "\"")
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    // Plain files without quotes, as this office writes them.
    private List<List<String>> rows(String name) throws IOException {
        Path file = data.resolve(name);
        var rows = new ArrayList<List<String>>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                rows.add(List.of(line.replace("\ufeff", "").split(",", -1)));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Opens an office at a port with the files of a directory, and leaves its certificate in {@code office.pem}. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8443;
        Path data = Path.of(arguments.length > 1 ? arguments[1] : "db/demo/registries");
        var office = new DepartmentOffice(port, data);
        Path pem = Files.writeString(Path.of(arguments.length > 2 ? arguments[2] : "office.pem"), office.pem());
        System.out.println(office.address() + " answers from " + data + "; its certificate: " + pem.toAbsolutePath());
    }
}
