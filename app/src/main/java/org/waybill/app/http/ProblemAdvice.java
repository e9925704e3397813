package org.waybill.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what resources, binding and routing throw, whatever the client accepts. */
@ControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler(Exception.class)
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.answer(request, response, failure);
    }
}
