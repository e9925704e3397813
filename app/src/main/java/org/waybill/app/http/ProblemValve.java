package org.waybill.app.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what never reaches a filter: request lines, heads and addresses that Tomcat refuses. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            var problem = Problem.ofStatus(blamed(status));
            ProblemJson.write(problem, request.getRequestURI(), response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody there to read the problem", gone);
        }
    }

    /** An unknown HTTP version or transfer coding is the client's doing, not our failure. */
    private static int blamed(int status) {
        return status == 501 || status == 505 ? 400 : status;
    }
}
