package org.rostrum.itests.load;

import java.time.Duration;

/**
 * What the instruments say at one moment, all since some beginning.
 *
 * @param cpu user and system time of the server's processes
 * @param sent packets of the publisher
 * @param received packets of all subscribers
 * @param unreadable of those that were opened
 */
record Reading(Duration at, Duration cpu, long sent, long received, long unreadable) {

    /** What a server has used so far, with every process that it has started and that still runs. */
    static Duration cpuOf(ProcessHandle server) {
        return server.descendants()
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(server.info().totalCpuDuration().orElseThrow(), Duration::plus);
    }
}
