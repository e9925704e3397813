package org.waybill.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waybill.command.http.RequestException;

/**
 * Answers only under names that are ours, so that a foreign page cannot reach this machine through
 * a name of its own that resolves to it (DNS rebinding). A star allows every name.
 */
final class HostFilter extends OncePerRequestFilter {

    private final Set<String> allowed;

    HostFilter(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isAllowed(request.getHeader("Host"))) {
            throw new RequestException(
                    403, "request.foreign-host", "This server does not answer under that name.");
        }
        chain.doFilter(request, response);
    }

    /** Browsers always name the host; what does not is no browser. */
    private boolean isAllowed(@Nullable String host) {
        if (host == null || allowed.contains("*")) return true;
        return allowed.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
    }
}
