package org.assistance.bench.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Cuts a file at line ends and has the pieces worked on by both processors; what comes of them is taken in order. */
final class Pieces {
    private static final int PIECE = 1 << 20;
    private static final int WAITING = 6;

    private Pieces() {}

    static <T> void of(Path path, Function<CsvPiece, T> work, Consumer<T> taken) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                InputStream in = Files.newInputStream(path)) {
            var waiting = new ArrayDeque<Future<T>>();
            byte[] rest = new byte[0];
            boolean first = true;
            while (true) {
                byte[] bytes = new byte[rest.length + PIECE];
                System.arraycopy(rest, 0, bytes, 0, rest.length);
                int read = in.readNBytes(bytes, rest.length, PIECE);
                int end = rest.length + read;
                int cut = end;
                while (cut > 0 && bytes[cut - 1] != '\n') {
                    cut--;
                }
                rest = java.util.Arrays.copyOfRange(bytes, cut, end);
                int from = 0;
                while (first && bytes[from++] != '\n') {
                    // The header.
                }
                var piece = new CsvPiece(bytes, first ? from : 0, cut);
                first = false;
                waiting.add(workers.submit(() -> work.apply(piece)));
                while (waiting.size() > (read < PIECE ? 0 : WAITING)) {
                    taken.accept(waiting.remove().get());
                }
                if (read < PIECE) {
                    return;
                }
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException(failed);
        }
    }
}
