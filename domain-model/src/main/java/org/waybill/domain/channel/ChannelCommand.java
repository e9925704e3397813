package org.waybill.domain.channel;

import org.waybill.domain.AggregateCommand;

/** What can be asked of a channel. */
public sealed interface ChannelCommand extends AggregateCommand {

    ChannelId channel();

    @Override
    default String aggregateId() {
        return channel().address();
    }

    /** Sets what is configured about it, new or known. */
    record DefineChannel(ChannelId channel, ChannelProfile profile) implements ChannelCommand {}
}
