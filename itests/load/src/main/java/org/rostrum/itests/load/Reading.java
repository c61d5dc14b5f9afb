package org.rostrum.itests.load;

import java.time.Duration;

/**
 * What the instruments say at one moment, all since some beginning.
 *
 * @param cpu user and system time of the server's process
 * @param sent packets of the publisher
 * @param received packets of all subscribers
 * @param unreadable of those that were opened
 */
record Reading(Duration at, Duration cpu, long sent, long received, long unreadable) {}
