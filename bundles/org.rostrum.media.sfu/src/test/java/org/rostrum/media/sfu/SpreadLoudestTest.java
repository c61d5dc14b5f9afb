package org.rostrum.media.sfu;

/** The loudest of microphones that are on different workers. */
class SpreadLoudestTest extends LoudestTest {

    @Override
    House house() throws Exception {
        return House.spreadFrom(1);
    }
}
