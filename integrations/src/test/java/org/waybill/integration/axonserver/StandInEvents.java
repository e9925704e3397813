package org.waybill.integration.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps events as an Axon Server does: whole transactions, each aggregate's events in order. */
public final class StandInEvents extends EventStoreGrpc.EventStoreImplBase {

    private final List<Event> kept = new ArrayList<>();
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger appends = new AtomicInteger();

    /** All that it has, in order. */
    public synchronized List<Event> kept() {
        return List.copyOf(kept);
    }

    /** Forgets its newest events. */
    synchronized void forget(int count) {
        kept.subList(kept.size() - count, kept.size()).clear();
    }

    /** An application of somebody else appends. */
    synchronized void foreign(Event event) {
        kept.add(event);
    }

    /** Keeps what comes next, but says that it failed. */
    void loseAnswers(int count) {
        toLose.set(count);
    }

    /** How often it was asked to append. */
    int appends() {
        return appends.get();
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        return new StandIn.Listening<>() {
            private final List<Event> transaction = new ArrayList<>();

            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onCompleted() {
                append(transaction, answer);
            }
        };
    }

    private void append(List<Event> transaction, StreamObserver<Confirmation> answer) {
        appends.incrementAndGet();
        try {
            keep(transaction);
        } catch (StatusRuntimeException refusal) {
            answer.onError(refusal);
            return;
        }
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer.onError(Status.UNAVAILABLE.withDescription("lost").asRuntimeException());
            return;
        }
        answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
        answer.onCompleted();
    }

    private synchronized void keep(List<Event> transaction) {
        var next = new HashMap<String, Long>();
        kept.forEach(event -> next.merge(event.getAggregateIdentifier(), 1L, Long::sum));
        for (var event : transaction) {
            var aggregate = event.getAggregateIdentifier();
            long expected = next.getOrDefault(aggregate, 0L);
            if (event.getAggregateSequenceNumber() != expected) {
                throw Status.OUT_OF_RANGE
                        .withDescription(
                                "[AXONIQ-2000] Invalid sequence number %d for aggregate %s, expected %d"
                                        .formatted(
                                                event.getAggregateSequenceNumber(),
                                                aggregate,
                                                expected))
                        .asRuntimeException();
            }
            next.put(aggregate, expected + 1);
        }
        kept.addAll(transaction);
    }

    @Override
    public void listAggregateEvents(
            GetAggregateEventsRequest request, StreamObserver<Event> answer) {
        kept().stream()
                .filter(event -> event.getAggregateIdentifier().equals(request.getAggregateId()))
                .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                .forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
        answer.onNext(TrackingToken.newBuilder().setToken(kept().size() - 1L).build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        return new StandIn.Listening<>() {
            private boolean begun;

            @Override
            public void onNext(GetEventsRequest request) {
                var events = kept();
                for (int token = (int) request.getTrackingToken();
                        !begun && token < events.size();
                        token++) {
                    answer.onNext(
                            EventWithToken.newBuilder()
                                    .setToken(token)
                                    .setEvent(events.get(token))
                                    .build());
                }
                begun = true;
            }

            @Override
            public void onCompleted() {
                answer.onCompleted();
            }
        };
    }
}
