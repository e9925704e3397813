/** The log on PostgreSQL: one committer per node, gapless positions, and readers that are woken. */
@NullMarked
package org.waybill.store.postgres;

import org.jspecify.annotations.NullMarked;
