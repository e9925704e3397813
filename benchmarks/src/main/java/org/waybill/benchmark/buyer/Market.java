package org.waybill.benchmark.buyer;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waybill.benchmark.load.Ask;

/**
 * Locations and channels that all rounds share.
 *
 * @param name what all its names begin with
 */
record Market(String name) {

    /** How many locations there are. */
    static final int PLACES = 8;

    /** How many channels there are that all locations serve, and how many that half of them do. */
    static final int CHANNELS = 3;

    /** The first location that hands out as well; those behind it do too. */
    static final int FIRST_STORE = 6;

    private static final int PARTLY = 4;
    private static final int APART = 2;
    private static final int LETTERS = 6;

    /** Opens one. */
    static Market open(Doors doors, Random random) {
        // Letters only: a long number might be taken for a payment card's.
        var name =
                random.ints(LETTERS, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        var market = new Market(name);
        for (int number = 0; number < PLACES; number++) {
            doors.done(number, market.location(number));
        }
        for (int number = 0; number < CHANNELS; number++) {
            doors.done(number, market.channel(market.channel(number)));
            doors.done(number, market.channel(market.partial(number)));
        }
        return market;
    }

    private Ask location(int number) {
        return Ask.put(
                "/api/locations/" + place(number),
                """
                {"name":"Place","type":"STORE","timeZone":"UTC","geo":{"lat":%d.0,"lon":0.0},\
                "shipping":true,"pickup":%s}"""
                        .formatted(number, number >= FIRST_STORE));
    }

    private Ask channel(String channel) {
        var served =
                new TreeSet<>(reach(channel))
                        .stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        return Ask.put(
                "/api/channels/" + channel,
                "{\"name\":\"Web\",\"locations\":[%s]}".formatted(served));
    }

    /** A location. */
    String place(int number) {
        return "%s-p%d".formatted(name, number);
    }

    /** A channel that all locations serve. */
    String channel(int number) {
        return "%s-all%d".formatted(name, number);
    }

    /** A channel that half of the locations serve, some of them another such channel too. */
    String partial(int number) {
        return "%s-some%d".formatted(name, number);
    }

    /** The locations that serve a channel. */
    Set<String> reach(String channel) {
        for (int number = 0; number < CHANNELS; number++) {
            if (channel.equals(partial(number))) {
                return places(APART * number, APART * number + PARTLY);
            }
        }
        return places(0, PLACES);
    }

    private Set<String> places(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::place).collect(Collectors.toSet());
    }
}
