package org.waybill.integration.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.integration.axonserver.Eventually.eventually;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reaches the Axon Server, whatever happens: the log, whole, in order, each event once. */
class EventForwarderTest {

    private final GivenLog log = new GivenLog();
    private final StandIn server = new StandIn();
    private final List<EventForwarder> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(EventForwarder::stop);
        server.close();
        log.close();
    }

    private EventForwarder node(String name) {
        var node = new EventForwarder(server.address(), log.stored(), log.dataSource(), name);
        nodes.add(node);
        node.start();
        return node;
    }

    private List<String> ours() {
        return server.events().kept().stream()
                .filter(Envelope::isOurs)
                .map(Event::getMessageIdentifier)
                .toList();
    }

    private void hasTheWholeLog() throws InterruptedException {
        var ids = log.ids();
        eventually(this::ours, ours -> ours.size() >= ids.size());
        assertThat(ours()).isEqualTo(ids);
    }

    @Test
    void handsOnWhatIsThereAndWhatComes() throws InterruptedException {
        log.append("shelf:1", 0, 450);
        node("one");
        hasTheWholeLog();
        log.append("shelf:2", 0, 3);
        log.append("shelf:1", 450, 1);

        hasTheWholeLog();
        assertThat(server.events().kept().stream().map(Envelope::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 454).boxed().toList());
    }

    @Test
    void tellsHowFarItHasCome() throws InterruptedException {
        log.append("shelf:1", 0, 7);
        var node = node("one");

        eventually(node::progress, seen -> seen.equals(new ForwardingProgress(7, null)));
    }

    @Test
    void repeatsNothingWhereAnswersAreLost() throws InterruptedException {
        server.events().loseAnswers(3);
        log.append("shelf:1", 0, 500);
        node("one");

        hasTheWholeLog();
        assertThat(server.events().appends()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void waitsForAServerThatIsAway() throws InterruptedException {
        var node = node("one");
        log.append("shelf:1", 0, 2);
        hasTheWholeLog();
        server.goAway();
        log.append("shelf:1", 2, 2);
        eventually(
                node::progress,
                seen -> seen.trouble() != null && seen.trouble().contains("127.0.0.1:"));

        server.comeBack();

        hasTheWholeLog();
        eventually(node::progress, seen -> seen.equals(new ForwardingProgress(4, null)));
    }

    @Test
    void noticesThatTheServerHasGoneAlthoughThereIsNothingToHandOn() throws InterruptedException {
        var node = node("one");
        log.append("shelf:1", 0, 1);
        hasTheWholeLog();

        server.goAway();

        eventually(node::progress, seen -> seen.trouble() != null);
    }

    @Test
    void anotherNodeGoesOnWhenOneStops() throws InterruptedException {
        var first = node("one");
        log.appendToMany(50);
        hasTheWholeLog();
        node("two");
        first.stop();
        log.append("shelf:9", 2, 10);

        hasTheWholeLog();
    }

    @Test
    void twoAtATimeDoNoHarm() throws InterruptedException {
        server.events().loseAnswers(5);
        var turns = new JdbcTemplate(log.dataSource());
        node("one");
        node("two");
        for (int round = 0; round < 60; round++) {
            turns.update("update integrations.forwarding set owner = null, position = 0");
            log.append("shelf:" + round, 0, 5);
            log.append("shelf:0", 5L + round, 1);
            Thread.sleep(30);
        }

        hasTheWholeLog();
    }

    @Test
    void fillsUpAServerThatLostItsNewest() throws InterruptedException {
        var first = node("one");
        log.appendToMany(30);
        hasTheWholeLog();
        first.stop();
        server.events().forget(17);
        node("one");

        hasTheWholeLog();
    }

    @Test
    void beginsAgainWhereTheServerIsEmpty() throws InterruptedException {
        var first = node("one");
        log.appendToMany(30);
        hasTheWholeLog();
        first.stop();
        server.events().forget(60);
        node("one");

        hasTheWholeLog();
    }

    @Test
    void findsItsPlaceAmongEventsOfOthers() throws InterruptedException {
        var first = node("one");
        log.appendToMany(30);
        hasTheWholeLog();
        first.stop();
        server.events().foreign(Event.newBuilder().setMessageIdentifier("theirs").build());
        new JdbcTemplate(log.dataSource()).update("delete from integrations.forwarding");
        log.append("shelf:7", 2, 4);
        node("one");

        hasTheWholeLog();
    }

    @Test
    void doesNotTakeAnHeirOfItsMetadataForItsOwn() throws InterruptedException {
        var first = node("one");
        log.appendToMany(10);
        hasTheWholeLog();
        first.stop();
        var heir =
                server.events().kept().getFirst().toBuilder()
                        .setMessageIdentifier("theirs")
                        .setAggregateIdentifier("elsewhere");
        server.events().foreign(heir.build());
        log.append("shelf:7", 2, 4);
        node("one");

        hasTheWholeLog();
    }

    @Test
    void handsNothingOnWhereTheServerWasFilledFromAnotherLog() throws InterruptedException {
        var first = node("one");
        log.append("shelf:1", 0, 9);
        hasTheWholeLog();
        first.stop();
        log.lose(4);
        log.append("shelf:2", 0, 6);
        var node = node("one");

        eventually(
                node::progress,
                seen -> seen.trouble() != null && seen.trouble().contains("at position 9"));
        assertThat(server.events().kept()).hasSize(9);
    }
}
