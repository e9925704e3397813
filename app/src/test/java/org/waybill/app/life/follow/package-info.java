/** Those who follow the log: what they cannot take, and how they are made again. */
@NullMarked
package org.waybill.app.life.follow;

import org.jspecify.annotations.NullMarked;
