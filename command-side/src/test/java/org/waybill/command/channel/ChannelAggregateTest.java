package org.waybill.command.channel;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.channel.ChannelCommand.DefineChannel;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;

class ChannelAggregateTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelProfile ONE = new ChannelProfile("One", true, List.of());
    private static final ChannelProfile TWO = new ChannelProfile("Two", true, List.of());

    private final Shell<ChannelAggregate> shell = new Shell<>(ChannelAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(List.of(), new DefineChannel(WEB, ONE), new ChannelDefined(WEB, ONE))
                .records(
                        List.of(new ChannelDefined(WEB, ONE)),
                        new DefineChannel(WEB, TWO),
                        new ChannelDefined(WEB, TWO))
                .records(List.of(new ChannelDefined(WEB, ONE)), new DefineChannel(WEB, ONE))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(
                List.of(new ChannelDefined(WEB, ONE)), new DefineChannel(WEB, TWO));
    }
}
