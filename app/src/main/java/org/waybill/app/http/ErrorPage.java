package org.waybill.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends requests that ended in an error outside Spring MVC. */
@Controller
final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Problems.answer(request, response, failure);
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemJson.write(
                Problem.ofStatus(status instanceof Integer sent ? sent : 404),
                Problems.path(request),
                response);
    }
}
