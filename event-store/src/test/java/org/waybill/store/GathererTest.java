package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GathererTest {

    private final ConcurrentLinkedQueue<List<Integer>> rounds = new ConcurrentLinkedQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);

    /** The first question is under way until it is let go; what comes meanwhile waits together. */
    private Gatherer<Integer, String> gatherer(int most) {
        return new Gatherer<>("gatherer-test", most, this::answer);
    }

    private List<String> answer(List<Integer> questions) {
        rounds.add(questions);
        if (questions.equals(List.of(0))) {
            await();
        }
        return questions.stream().map(number -> Integer.toString(100 / (number - 13))).toList();
    }

    private void await() {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CompletableFuture<String>> asked(Gatherer<Integer, String> gatherer, int last)
            throws InterruptedException {
        var answers = new ArrayList<CompletableFuture<String>>();
        for (int question = 0; question <= last; question++) {
            int mine = question;
            var answer = new CompletableFuture<String>();
            answers.add(answer);
            var thread =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            answer.complete(gatherer.ask(mine));
                                        } catch (RuntimeException e) {
                                            answer.completeExceptionally(e);
                                        }
                                    });
            while (thread.getState() != Thread.State.WAITING || question == 0 && rounds.isEmpty()) {
                Thread.onSpinWait();
            }
        }
        held.countDown();
        return answers;
    }

    @Test
    void whatComesWhileTheDatabaseAnswersIsAskedTogether() throws Exception {
        try (var gatherer = gatherer(5)) {
            var answers = asked(gatherer, 8);
            for (int question = 0; question <= 8; question++) {
                assertThat(answers.get(question).join())
                        .isEqualTo(Integer.toString(100 / (question - 13)));
            }
            assertThat(rounds)
                    .containsExactly(List.of(0), List.of(1, 2, 3, 4, 5), List.of(6, 7, 8));
        }
    }

    @Test
    void whoSpoilsARoundHearsSoAlone() throws Exception {
        try (var gatherer = gatherer(50)) {
            var answers = asked(gatherer, 15);
            assertThat(answers.get(12).join()).isEqualTo("-100");
            assertThat(answers.get(14).join()).isEqualTo("100");
            assertThatThrownBy(answers.get(13)::join).hasCauseInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void whoAsksTogetherMayShareAnAnswer() {
        try (var gatherer = Gatherer.<Integer, List<Integer>>shared("shared", 5, all -> all)) {
            assertThat(gatherer.ask(1)).isEqualTo(List.of(1));
        }
    }

    @Test
    void whoAsksWhenItIsOverIsTold() {
        var gatherer = gatherer(5);
        gatherer.close();
        assertThatThrownBy(() -> gatherer.ask(1)).isInstanceOf(EventStoreException.class);
    }
}
