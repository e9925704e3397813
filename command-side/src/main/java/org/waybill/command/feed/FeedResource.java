package org.waybill.command.feed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.domain.feed.Feed;
import org.waybill.domain.feed.FeedCommand.RecordBatch;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.feed.Tally;
import org.waybill.store.Receipt;
import tools.jackson.databind.JsonNode;

/** Takes in over HTTP what other systems tell of stock. */
@RestController
class FeedResource {

    private static final int MOST = 500;

    private final Door door;
    private final FeedIntake intake;
    private final States states;

    FeedResource(Door door, FeedIntake intake, States states) {
        this.door = door;
        this.intake = intake;
        this.states = states;
    }

    /** Messages, each of which may be refused without harm to the others. */
    record Body(@NotEmpty @Size(max = MOST) List<@NotNull JsonNode> messages) {}

    /** What became of them, in their order. */
    record Answer(String source, Tally tally, List<Result> results) {}

    @PostMapping("/api/feeds/{source}/messages")
    ResponseEntity<Answer> take(@PathVariable @Id String source, @Valid @RequestBody Body body) {
        var results = intake.take(source, body.messages());
        var tally =
                results.stream()
                        .map(result -> Tally.of(result.result()))
                        .reduce(Tally.NONE, Tally::plus);
        Receipt<Feed> receipt = door.send(new RecordBatch(source, tally, refused(results)));
        var feed =
                receipt.result() == null
                        ? states.feed(source, receipt.position())
                        : receipt.result();
        return Answers.ok(receipt, feed.version(), new Answer(source, tally, results));
    }

    private static List<RefusedMessage> refused(List<Result> results) {
        var refused = new ArrayList<RefusedMessage>();
        for (var result : results) {
            var kept = result.refused() ? result.kept() : null;
            if (kept != null) {
                refused.add(kept);
            }
        }
        return refused;
    }
}
