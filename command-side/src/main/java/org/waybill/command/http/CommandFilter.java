package org.waybill.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads who acts, and why, before anything acts; and lets a POST be repeated without harm. */
public final class CommandFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** POSTs that only ask. */
    private static final Set<String> QUESTIONS =
            Set.of("/api/availability", "/api/availability/checks");

    /** POSTs that change nothing a second time could spoil. */
    private static final Set<String> WITHOUT_KEY = Set.of("/api/test-clock");

    private final Repetitions repetitions;

    public CommandFilter(Repetitions repetitions) {
        this.repetitions = repetitions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !acts(request) || !request.getServletPath().startsWith("/api/");
    }

    /**
     * Whether a request may change something, by its method; some questions are long, and come as
     * POST.
     */
    public static boolean acts(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && !QUESTIONS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var command = CommandRequest.of(request);
        if (!command.repeatable() && needsKey(request)) {
            throw new RequestException(
                    400,
                    "idempotency.key-missing",
                    "A POST needs an Idempotency-Key header, so that it can be repeated safely.");
        }
        command.attachTo(request);
        response.setHeader(RequestHead.CORRELATION, command.correlation());
        if (command.repeatable()) repetitions.once(command, request, response, chain);
        else chain.doFilter(request, response);
    }

    private static boolean needsKey(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !WITHOUT_KEY.contains(request.getServletPath());
    }
}
