package org.waybill.app.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waybill.command.http.CommandFilter;
import org.waybill.command.http.RequestException;

/** Sends commands away that came to a process which takes none. */
final class RoleFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    /** Work on the projections, which are this role's own. */
    private static final List<String> OWN =
            List.of("/api/rebuilds", "/api/dead-letters", "/api/audits");

    private final Role role;

    RoleFilter(Role role) {
        this.role = role;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return role.acts() || !CommandFilter.acts(request) || !isCommand(request.getServletPath());
    }

    private static boolean isCommand(String path) {
        return path.startsWith("/api/") && OWN.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        throw new RequestException(
                MISDIRECTED,
                "node.takes-no-commands",
                "This node answers questions; send commands to one whose role is all or command.");
    }
}
