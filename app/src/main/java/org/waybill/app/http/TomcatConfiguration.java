package org.waybill.app.http;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Lets Tomcat answer its own errors as we do, and keep what it was sent out of the log. */
final class TomcatConfiguration
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        // Tomcat would log the malformed bytes themselves, and those may be anybody's secrets.
        System.setProperty("org.apache.juli.logging.UserDataHelper.CONFIG", "NONE");
        tomcat.addConnectorCustomizers(TomcatConfiguration::readOnAfterRefusing);
        tomcat.addContextCustomizers(TomcatConfiguration::answerWithProblems);
    }

    /** A client that is cut off while it still sends would never see why. */
    private static void readOnAfterRefusing(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxSwallowSize(16 * 1024 * 1024);
        }
    }

    private static void answerWithProblems(Context context) {
        var host = (StandardHost) context.getParent();
        var pipeline = host.getPipeline();
        for (var valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) pipeline.removeValve(valve);
        }
        host.setErrorReportValveClass(ProblemValve.class.getName());
        pipeline.addValve(new ProblemValve());
    }
}
