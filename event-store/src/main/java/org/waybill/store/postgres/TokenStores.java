package org.waybill.store.postgres;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.jspecify.annotations.Nullable;
import org.waybill.store.fault.Point;
import org.waybill.store.json.FrameworkSerializers;

/** Axon's token store over our table. */
public final class TokenStores {

    private static final TokenSchema SCHEMA =
            TokenSchema.builder()
                    .setTokenTable("event_store.token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setTokenTypeColumn("token_type")
                    .build();

    private TokenStores() {}

    /**
     * A token store.
     *
     * @param connections must hand out the connection of the current transaction, so that a token
     *     is stored with the read model it belongs to
     * @param node tells who took a segment; who comes back under the same name has it still
     * @param claimTimeout after which silence of its node a segment may be taken over
     */
    public static TokenStore on(
            ConnectionProvider connections, String node, Duration claimTimeout) {
        return new Store(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(FrameworkSerializers.tokens())
                        .schema(SCHEMA)
                        .nodeId(node)
                        .claimTimeout(claimTimeout)
                        .contentType(byte[].class));
    }

    /** Axon's own, with a place where it can be made to end. */
    private static final class Store extends JdbcTokenStore {

        Store(Builder builder) {
            super(builder);
        }

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            super.storeToken(token, processor, segment);
            Point.DURING_TOKEN_WRITE.pass();
        }
    }
}
