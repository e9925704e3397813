package org.waybill.app.postgres;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.waybill.app.launch.LaunchFailure;

/**
 * What PostgreSQL keeps on disk, and the secret that opens it: others on this machine can reach its
 * port.
 *
 * @param path where it is
 * @param password its owner's secret
 */
record Cluster(Path path, String password) {

    /** The name of the cluster's owner. */
    static final String OWNER = "waybill";

    private static final String SECRET = "waybill.password";

    /**
     * The cluster at a place, made there if there is none. Made aside and moved, so it is there
     * whole or not at all.
     */
    static Cluster at(Path path, Program initdb) {
        try {
            if (!Files.isDirectory(path)) {
                make(path, initdb);
            }
            return new Cluster(path, Files.readString(path.resolve(SECRET)).strip());
        } catch (IOException failure) {
            throw LaunchFailure.writing(path, failure);
        }
    }

    private static void make(Path path, Program initdb) throws IOException {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        var secret = path.resolveSibling(SECRET);
        FileSystemUtils.deleteRecursively(draft);
        Files.deleteIfExists(secret);
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, new BigInteger(160, new SecureRandom()).toString(36));
        check(initdb.run(arguments(draft, secret)), draft);
        Files.move(secret, draft.resolve(SECRET));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    // The built-in locale orders text by code point, the same on every machine, and still knows É
    // from é. Rounds that make guessing slower would only slow connections down: nobody guesses 160
    // random bits.
    private static List<String> arguments(Path draft, Path secret) {
        return List.of(
                "--pgdata=" + draft,
                "--username=" + OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void check(Program.Outcome outcome, Path draft) throws IOException {
        if (outcome.good()) {
            return;
        }
        FileSystemUtils.deleteRecursively(draft);
        throw PostgresServer.failure("could not make its files", draft, outcome.words());
    }
}
