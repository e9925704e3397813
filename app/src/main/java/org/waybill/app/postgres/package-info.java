/** The database: our own PostgreSQL in the data folder, or one we are pointed to. */
@NullMarked
package org.waybill.app.postgres;

import org.jspecify.annotations.NullMarked;
