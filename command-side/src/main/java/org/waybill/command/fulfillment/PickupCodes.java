package org.waybill.command.fulfillment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.waybill.domain.fulfillment.FulfillmentId;

/**
 * The codes by which customers show that an order is theirs: eight digits, kept only as a digest.
 */
@Component
class PickupCodes {

    private final SecureRandom random = new SecureRandom();

    String next() {
        return "%08d".formatted(random.nextInt(100_000_000));
    }

    /**
     * The digest of a code; another for every fulfillment order, so that equal codes do not show.
     */
    String hash(FulfillmentId fulfillment, String code) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var text = fulfillment.value() + ":" + code;
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
