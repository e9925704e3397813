package org.waybill.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.channel.ChannelCommand.DefineChannel;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.location.LocationId;

class ChannelTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final LocationId A = new LocationId("A");
    private static final LocationId B = new LocationId("B");

    private final Story<Channel, ChannelCommand, ChannelEvent> channel =
            new Story<>(Channel.UNDEFINED, Channel::evolve, Channel::decide);

    @Test
    void isDefined() {
        channel.when(new DefineChannel(WEB, of(A))).then(new ChannelDefined(WEB, of(A)));
    }

    @Test
    void theSameAgainInAnyOrderRecordsNothing() {
        channel.given(new ChannelDefined(WEB, of(A, B)))
                .when(new DefineChannel(WEB, of(B, A, B)))
                .nothing();
    }

    @Test
    void aChangeIsRecordedAndCounted() {
        var defined = channel.given(new ChannelDefined(WEB, of(A)));
        defined.when(new DefineChannel(WEB, of(B))).then(new ChannelDefined(WEB, of(B)));
        assertThat(defined.given(new ChannelDefined(WEB, of(B))).state())
                .isEqualTo(new Channel(2, of(B)));
    }

    @Test
    void isServedByItsLocationsOrByEveryOne() {
        assertThat(of(A).servedBy(A)).isTrue();
        assertThat(of(A).servedBy(B)).isFalse();
        assertThat(new ChannelProfile("Web", true, List.of()).servedBy(B)).isTrue();
    }

    private static ChannelProfile of(LocationId... locations) {
        return new ChannelProfile("Web", false, List.of(locations));
    }
}
