package org.rostrum.signaling;

import java.util.function.LongSupplier;
import org.rostrum.wire.Wire;

/**
 * What lies at the door for all connections to use.
 *
 * @param nanoTime the clock, as {@link System#nanoTime}
 */
record Desk(Hall hall, Seats seats, Limits limits, Tally tally, Wire wire, LongSupplier nanoTime) {}
