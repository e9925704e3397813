/** What the shells of all aggregates share. */
@NullMarked
package org.waybill.command;

import org.jspecify.annotations.NullMarked;
