/** The house rules: what the compiler does not check, and nobody should have to remember. */
@NullMarked
package org.waybill.app.house;

import org.jspecify.annotations.NullMarked;
