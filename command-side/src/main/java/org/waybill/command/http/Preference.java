package org.waybill.command.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client would like, by RFC 7240. A preference that is not understood is ignored, as the RFC
 * says.
 */
public final class Preference {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})\"?(?=$|[,;\\s])");
    private static final int MOST_SECONDS = 30;

    private Preference() {}

    /**
     * How long the client would like to wait for an outcome, in seconds; 0 if it said nothing of
     * it.
     */
    public static int waitSeconds(@Nullable String prefer) {
        if (prefer == null) {
            return 0;
        }
        Matcher matcher = WAIT.matcher(prefer);
        return matcher.find() ? Math.min(MOST_SECONDS, Integer.parseInt(matcher.group(1))) : 0;
    }
}
