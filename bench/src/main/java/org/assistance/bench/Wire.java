package org.assistance.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stands between an application and PostgreSQL and notes every statement that passes, by reading the protocol: whatever
 * library sent it, it is seen. BEGIN, COMMIT and the like are left out.
 */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<String> seen = new ArrayList<>();

    Wire(int listenOn, String host, int port) throws IOException {
        this.door = new ServerSocket(listenOn, 50, InetAddress.getLoopbackAddress());
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    /** The statements since the last call. */
    List<String> take() {
        synchronized (seen) {
            var taken = List.copyOf(seen);
            seen.clear();
            return taken;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                var server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> join(client, server));
                Thread.ofPlatform().daemon().start(() -> pour(server, client));
            }
        } catch (IOException closed) {
            // The benchmark is over.
        }
    }

    private static void pour(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One side hung up, and try closed the other.
        }
    }

    private void join(Socket client, Socket server) {
        try (client; server) {
            InputStream raw = client.getInputStream();
            var in = new DataInputStream(new BufferedInputStream(raw));
            OutputStream out = new BufferedOutputStream(server.getOutputStream());
            for (byte[] first = copy(in.readInt(), in, out); first.length == 4; first = copy(in.readInt(), in, out)) {
                out.flush(); // It asked for TLS; the server answers with one letter, and it begins again.
            }
            var prepared = new HashMap<String, String>();
            while (true) {
                if (in.available() == 0) {
                    out.flush();
                }
                int type = in.readByte();
                out.write(type);
                byte[] body = copy(in.readInt(), in, out);
                read(type, body, prepared);
            }
        } catch (EOFException | SocketException closed) {
            // The application hung up.
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] copy(int length, DataInputStream in, OutputStream out) throws IOException {
        out.write(new byte[]{(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        byte[] body = in.readNBytes(length - 4);
        out.write(body);
        return body;
    }

    private void read(int type, byte[] body, Map<String, String> prepared) {
        switch (type) {
            case 'P' -> prepared.put(text(body, 0), text(body, end(body, 0) + 1));
            case 'B' -> note(prepared.getOrDefault(text(body, end(body, 0) + 1), "?"));
            case 'Q' -> note(text(body, 0));
            default -> {
            }
        }
    }

    private void note(String sql) {
        String first = sql.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        if (!first.isEmpty() && !List.of("BEGIN", "COMMIT", "ROLLBACK", "SET").contains(first)) {
            synchronized (seen) {
                seen.add(sql.replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static String text(byte[] body, int from) {
        return new String(body, from, end(body, from) - from, StandardCharsets.UTF_8);
    }

    private static int end(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
