/**
 * How what is stored is written: our own names, plain JSON, and the lifting of old shapes into new
 * ones.
 */
@NullMarked
package org.waybill.store.json;

import org.jspecify.annotations.NullMarked;
