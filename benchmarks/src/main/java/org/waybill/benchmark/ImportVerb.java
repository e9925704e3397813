package org.waybill.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.imports.ImportedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill import}. */
@Command(name = "import", description = "Sends a file to the running Waybill.")
final class ImportVerb implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "CSV, or JSON lines (.jsonl, .ndjson)")
    private Path file = Path.of("");

    @Option(
            names = "--type",
            required = true,
            description = "products, locations, positions or counts")
    private String type = "";

    @Option(names = "--dry-run", description = "only say what would become of each row")
    private boolean dryRun;

    @Option(names = "--source", description = "the house whose external ids the file has")
    private @Nullable String source;

    @Option(names = "--url", description = "the Waybill; without it, the one on this machine")
    private @Nullable String url;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Complaint("%s cannot be read.".formatted(file));
        }
        try (var waybill = new WaybillClient(url == null ? RebuildVerb.here() : url)) {
            var ended = new ImportedFile(file, type, dryRun, source).send(waybill);
            System.out.printf(
                    "%,d accepted, %,d unchanged, %,d skipped, %,d refused%s%n",
                    ended.path("accepted").asLong(),
                    ended.path("unchanged").asLong(),
                    ended.path("skipped").asLong(),
                    ended.path("refused").asLong(),
                    dryRun ? "; nothing was changed" : "");
            ImportedFile.refused(waybill, ended, SHOWN).forEach(System.out::println);
            if (ended.path("refused").asLong() > SHOWN) {
                System.out.printf(
                        "  and more: GET /api/imports/%s/rows?status=REFUSED%n",
                        ended.path("importId").asString());
            }
            return ended.path("refused").asLong() == 0 ? 0 : 1;
        }
    }
}
