/**
 * The engine, measured in the application's own process: its commands a second against the rows a
 * second that plain prepared JDBC writes to the same database.
 */
@NullMarked
package org.waybill.benchmark.engine;

import org.jspecify.annotations.NullMarked;
