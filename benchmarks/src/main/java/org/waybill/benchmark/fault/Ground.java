package org.waybill.benchmark.fault;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One or more Waybills that harm can be done to, and what they stand on. */
interface Ground extends AutoCloseable {

    /** Where they are asked. */
    List<URI> doors();

    /** Does it harm, once. Whoever would restart what ended does so. */
    void harm();

    /** Ends what goes on of the harm. */
    default void heal() {}

    /** How long somebody waits for an answer before he asks again. */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** What is wrong with how people were treated meanwhile, in words. */
    default List<String> complaints(Customers customers) {
        return List.of();
    }

    /** What else is to be told of it. */
    default String remark() {
        return "";
    }

    @Override
    void close();
}
