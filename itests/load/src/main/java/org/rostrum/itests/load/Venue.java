package org.rostrum.itests.load;

import java.time.Duration;

/** One room at one server, this one or another that does the same work. */
interface Venue {

    /** Takes a seat that sends a camera. Those who take a seat later receive it. */
    Seat publisher(String name) throws Exception;

    /**
     * Takes a seat that receives so many cameras and sends nothing.
     *
     * @param nap the longest that a packet waits to be read
     */
    Seat subscriber(String name, int cameras, Duration nap) throws Exception;
}
