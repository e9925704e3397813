package org.waybill.app.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that a start has loaded, kept in a file from which later starts of the same build
 * load them quicker.
 *
 * @param path where it is
 */
record ClassArchive(Path path) {

    /**
     * Runs a command that ends with us, even if we are killed: our end of its input closes then.
     * What it was writing goes with it.
     */
    private static final String WATCHED =
            """
            file=$1; shift
            exec 3<&0
            nice -n 19 "$@" </dev/null >/dev/null 2>&1 &
            command=$!
            (read -r end; kill -9 $command; rm -f "$file" "$file".*) <&3 >/dev/null 2>&1 &
            watch=$!
            wait $command
            status=$?
            kill -9 $watch
            exit $status
            """;

    /**
     * Sees to it that the next start has one that fits: makes it, if this JVM has been told to list
     * its classes for it, and removes one that did not fit this JVM.
     */
    void prepare() throws IOException, InterruptedException {
        var ours = path.getFileName() + "." + ProcessHandle.current().pid();
        var listed = path.resolveSibling(ours + ".listed");
        if (Files.exists(listed)) {
            make(path.resolveSibling(ours), path.resolveSibling(ours + ".list"), listed);
        } else if (!System.getProperty("java.vm.info", "").contains("sharing")) {
            Files.deleteIfExists(path);
        }
    }

    /** Gives way to all other work; there whole or not at all. */
    private void make(Path draft, Path list, Path listed) throws IOException, InterruptedException {
        try {
            Files.writeString(list, complete(Files.readString(listed)));
            if (run(draft, dump(list, draft)) == 0) {
                Files.move(draft, path, ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(list);
            Files.deleteIfExists(listed);
        }
    }

    /** Without the line that is being written. */
    private static String complete(String list) {
        return list.substring(0, list.lastIndexOf('\n') + 1);
    }

    private static List<String> dump(Path list, Path draft) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(sameLayout());
        command.add("-Xshare:dump");
        command.add("-XX:+AOTClassLinking");
        command.add("-XX:SharedClassListFile=" + list);
        command.add("-XX:SharedArchiveFile=" + draft);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return command;
    }

    /** An archive fits only a JVM that lays out its objects and modules alike. */
    private static List<String> sameLayout() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.matches("-XX:[+-]Use.*|--enable-native-access=.*"))
                .toList();
    }

    private static int run(Path draft, List<String> command)
            throws IOException, InterruptedException {
        var watched = new ArrayList<>(List.of("sh", "-c", WATCHED, "sh", draft.toString()));
        watched.addAll(command);
        return new ProcessBuilder(watched)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
