/** Whether what must always be true is, and who has looked. */
@NullMarked
package org.waybill.query.audit;

import org.jspecify.annotations.NullMarked;
