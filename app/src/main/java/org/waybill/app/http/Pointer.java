package org.waybill.app.http;

import java.util.List;
import java.util.regex.Pattern;
import org.waybill.domain.payment.CardNumbers;
import tools.jackson.core.JacksonException.Reference;

/** JSON pointers (RFC 6901) to where something is wrong. */
final class Pointer {

    private static final Pattern STEP = Pattern.compile("\\[([^]]*)]|([^.\\[\\]]+)");
    private static final int LONGEST = 500;

    private Pointer() {}

    /** From a Bean Validation path: {@code lines[0].sku}. */
    static String ofProperty(String path) {
        var pointer = new StringBuilder();
        var step = STEP.matcher(path);
        while (step.find()) {
            pointer.append('/')
                    .append(escaped(step.group(1) == null ? step.group(2) : step.group(1)));
        }
        return pointer.toString();
    }

    /** From the way Jackson took to the place. */
    static String of(List<Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            var name = step.getPropertyName();
            pointer.append('/').append(name == null ? "" + step.getIndex() : escaped(name));
        }
        return safe(pointer.toString());
    }

    /** The pointer itself, unless the names it is made of must not be repeated. */
    static String safe(String pointer) {
        return pointer.length() > LONGEST || CardNumbers.appearIn(pointer) ? "" : pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
