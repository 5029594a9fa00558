package org.assistance.domain.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another instance of the application, as far as the database can tell: a JVM that opens it and stays. */
final class HoldsDatabaseOpen {
    private HoldsDatabaseOpen() {}

    public static void main(String[] args) throws IOException {
        try (var database = EmbeddedDatabase.open(Path.of(args[0]))) {
            System.out.println("OPEN " + database.owns() + " " + database.url());
            while (System.in.read() >= 0) {
                // stays until its standard input ends
            }
        }
    }

    /** Starts one; it closes the database when its standard input is closed. */
    static Process start(Path directory) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + System.getProperty("user.home"), "-cp",
                System.getProperty("java.class.path"),
                HoldsDatabaseOpen.class.getName(), directory.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the instance has its database; "true" or "false" for owning the server, then the address. */
    static String[] opened(Process instance) throws IOException {
        var output = instance.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("OPEN ")) {
                return line.substring("OPEN ".length()).split(" ");
            }
        }
        throw new IOException("The instance ended with exit code " + instance.onExit().join().exitValue());
    }
}
