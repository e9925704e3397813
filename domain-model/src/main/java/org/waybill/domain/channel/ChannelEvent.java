package org.waybill.domain.channel;

import org.waybill.domain.Stored;

/** What has happened to a channel. */
public sealed interface ChannelEvent {

    ChannelId channel();

    /** From now on this is configured about it. */
    @Stored("channel.ChannelDefined")
    record ChannelDefined(ChannelId channel, ChannelProfile profile) implements ChannelEvent {}
}
