/** One process among several on the same log: what it is there for, and what is its turn. */
@NullMarked
package org.waybill.app.node;

import org.jspecify.annotations.NullMarked;
