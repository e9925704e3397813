package org.waybill.domain.channel;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.channel.ChannelCommand.DefineChannel;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;

/**
 * A channel, as its history has made it.
 *
 * @param version the number of its events
 * @param profile null before it is first defined
 */
public record Channel(long version, @Nullable ChannelProfile profile) {

    /** Before anything happened. */
    public static final Channel UNDEFINED = new Channel(0, null);

    /** What follows from a command. The same profile again changes nothing. */
    public Decision<ChannelEvent> decide(ChannelCommand command) {
        return switch (command) {
            case DefineChannel(var id, var wanted) when wanted.equals(profile) -> Decision.accept();
            case DefineChannel(var id, var wanted) ->
                    Decision.accept(new ChannelDefined(id, wanted));
        };
    }

    /** The channel after an event. */
    public Channel evolve(ChannelEvent event) {
        return switch (event) {
            case ChannelDefined(var id, var defined) -> new Channel(version + 1, defined);
        };
    }
}
