package org.waybill.domain;

/**
 * One thing wrong with one place of a request.
 *
 * @param pointer RFC 6901 JSON pointer into the request's body; empty for the whole of it
 * @param detail what is wrong there, in one sentence
 */
public record Fault(String pointer, String detail) {}
