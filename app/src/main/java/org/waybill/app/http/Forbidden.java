package org.waybill.app.http;

import java.util.List;
import java.util.Map;
import org.waybill.command.http.RequestException;
import org.waybill.domain.Fault;
import org.waybill.domain.payment.CardNumbers;

/** What may stand in no text we are sent, wherever it comes in. */
final class Forbidden {

    private static final String CARD =
            "Payment card numbers are not accepted here; send the payment provider's token.";

    private Forbidden() {}

    /** No store and no other reader could take NUL, nor half of a surrogate pair. */
    static void checkCharacters(String text, String pointer) {
        if (!text.codePoints().allMatch(Forbidden::isStorable)) {
            throw RequestException.malformed(
                    "Text must hold neither NUL nor half characters.", pointer);
        }
    }

    /** A card number in a field of the body. */
    static void checkCardNumber(String field, String value, String pointer) {
        if (CardNumbers.appearIn(field, value)) throw card(List.of(new Fault(pointer, CARD)));
    }

    /** A card number in the address or the head. */
    static void checkCardNumber(String name, String value) {
        if (CardNumbers.appearIn(name, value)) throw card(List.of());
    }

    private static RequestException card(List<Fault> faults) {
        return new RequestException(422, "payment.card-number-refused", CARD, faults, Map.of());
    }

    private static boolean isStorable(int c) {
        return c != 0 && !(Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
    }
}
