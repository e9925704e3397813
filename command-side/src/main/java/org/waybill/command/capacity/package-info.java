/** Takes in how much locations can do, and sets capacity aside. */
@NullMarked
package org.waybill.command.capacity;

import org.jspecify.annotations.NullMarked;
