package org.waybill.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waybill.projection.NotReadyException;
import org.waybill.projection.Snapshots;

/**
 * Lets who has written read it: a query that names a position waits until its projection has seen
 * it.
 */
final class MinPosition implements HandlerInterceptor {

    private static final String HEADER = "Waybill-Min-Position";
    private static final String PARAMETER = "minPosition";

    private final Snapshots snapshots;

    MinPosition(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var projection = projection(handler);
        if (projection != null) {
            long wanted = Math.max(header(request), parameter(request));
            awaitSeen(projection, wanted);
        }
        return true;
    }

    private void awaitSeen(String projection, long position) {
        if (position == 0) {
            return;
        }
        try {
            snapshots.awaitSeen(projection, position);
        } catch (NotReadyException e) {
            throw UnansweredException.notReady(e);
        }
    }

    private static @Nullable String projection(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ReadsFrom.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadsFrom.class);
        return own != null ? own.value() : all != null ? all.value() : null;
    }

    private static long header(HttpServletRequest request) {
        return parse(request.getHeader(HEADER), HEADER);
    }

    private static long parameter(HttpServletRequest request) {
        return parse(request.getParameter(PARAMETER), PARAMETER);
    }

    static long parse(@Nullable String position, String name) {
        if (position == null) {
            return 0;
        }
        if (!position.matches("[0-9]{1,18}")) {
            throw UnansweredException.malformed(
                    name + " must be a position of the log, a whole number.");
        }
        return Long.parseLong(position);
    }
}
