package org.waybill.app.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waybill.command.http.CommandFilter;
import org.waybill.command.http.RequestException;

/** Sends requests through the gates: those that act through one, those that ask through another. */
final class GateFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/api/health";

    private final Gate acting;
    private final Gate asking;

    GateFilter(Gate acting, Gate asking) {
        this.acting = acting;
        this.asking = asking;
    }

    /** How somebody is must be known above all when there is much to do. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith("/api/") || path.equals(HEALTH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var gate = CommandFilter.acts(request) ? acting : asking;
        if (!gate.enter()) {
            throw new RequestException(
                    503,
                    "server.overloaded",
                    "More is asked than can be done at present; nothing was done. Ask again in a second.",
                    List.of(),
                    Map.of("Retry-After", "1"));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave();
        }
    }
}
