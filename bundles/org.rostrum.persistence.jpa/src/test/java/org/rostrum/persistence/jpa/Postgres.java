package org.rostrum.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rostrum.testkit.net.FreePort;

/** A real PostgreSQL from the Debian package, started for the tests on a free port with its data in a folder of its own. */
final class Postgres implements AutoCloseable {

    static final String USER = "rostrum";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final int SECONDS = 30;

    private final Path home;
    private final Path programs;
    private final int port;
    private int databases;

    private Postgres(Path home, Path programs, int port) {
        this.home = home;
        this.programs = programs;
        this.port = port;
    }

    /** Starts it, or fails with the name of the package that is missing. */
    static Postgres start() throws IOException {
        Path programs = programs();
        Path home = Files.createTempDirectory("rostrum-postgres");
        Postgres postgres = new Postgres(home, programs, FreePort.next());
        if (isRoot()) {
            postgres.run(List.of("chown", "postgres", home.toString()));
        }
        String data = home.resolve("data").toString();
        postgres.asServer(
                "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
        String options = "-p " + postgres.port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off";
        postgres.asServer("pg_ctl", "-D", data, "-w", "-l", home.resolve("log").toString(), "-o", options, "start");
        return postgres;
    }

    /** Makes an empty database and returns its URL. */
    String newDatabase() throws SQLException {
        databases++;
        String name = "rostrum" + databases;
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "-D", home.resolve("data").toString(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path programs() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                return versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.comparing(Path::toString))
                        .orElseThrow(Postgres::missing);
            }
        }
        throw missing();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "PostgreSQL is not in " + VERSIONS + ": install the Debian package 'postgresql'");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root. */
    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("rostrum-postgres", ".out");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = waitFor(process);
        process.destroyForcibly();
        String said = Files.readString(output);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
