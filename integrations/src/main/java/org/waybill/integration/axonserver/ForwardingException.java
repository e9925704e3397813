package org.waybill.integration.axonserver;

/** Events cannot be handed on at present; the message says why, in words for an operator. */
final class ForwardingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForwardingException(String reason) {
        super(reason);
    }

    ForwardingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
