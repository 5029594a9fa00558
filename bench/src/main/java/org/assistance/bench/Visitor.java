package org.assistance.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One kept-alive HTTP connection with its cookies, on a plain socket: the driver shares the cores with what it measures. */
final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;

    Visitor(int port) throws IOException {
        this.port = port;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), 65536);
    }

    /** What came back: the status, where it redirects to or an empty text, and the page. */
    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Signs in by the form, as a browser does. */
    void signIn(String staffNumber, String password) throws IOException {
        Matcher token = TOKEN.matcher(get("/sign-in").text());
        if (!token.find()) {
            throw new IOException("no CSRF token on the sign-in page");
        }
        Answer answer = post("/sign-in",
                Map.of("staffNumber", staffNumber, "password", password, "_csrf", token.group(1)));
        if (answer.status() != 302 || answer.location().contains("refused")) {
            throw new IOException(staffNumber + " cannot sign in: " + answer.status() + " " + answer.location());
        }
    }

    Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\n", "");
    }

    /** The page, which must be there. */
    Answer page(String path) throws IOException {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.location());
        }
        return answer;
    }

    /** Opens a page of a case, and says why first where it is not one's own task, as the page asks. */
    void open(String path) throws IOException {
        Answer answer = get(path);
        if (answer.status() == 302 && answer.location().contains("/reason")) {
            Matcher token = TOKEN.matcher(page(path + "/reason").text());
            if (!token.find()) {
                throw new IOException("no CSRF token on " + path + "/reason");
            }
            post(path + "/reason", Map.of("ground", "INQUIRY", "explanation", "来电询问发放时间", "_csrf", token.group(1)));
        }
        page(path);
    }

    private Answer post(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange("POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n", body);
    }

    private Answer exchange(String head, String body) throws IOException {
        var request = new StringBuilder(head).append("Host: localhost\r\n");
        if (!cookies.isEmpty()) {
            request.append("Cookie: ").append(String.join("; ", cookies.values())).append("\r\n");
        }
        byte[] bytes = request.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
        try {
            socket.getOutputStream().write(bytes);
            return read();
        } catch (EOFException closed) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 65536);
            socket.getOutputStream().write(bytes);
            return read();
        }
    }

    private Answer read() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "location" -> location = value;
                case "set-cookie" -> remember(value.substring(0, (value + ";").indexOf(';')));
                default -> {
                }
            }
        }
        return new Answer(status, location, chunked ? chunks() : in.readNBytes(length));
    }

    private void remember(String cookie) {
        cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(65536);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("broke off; the server's log says why");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private Socket connect() throws IOException {
        var opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
