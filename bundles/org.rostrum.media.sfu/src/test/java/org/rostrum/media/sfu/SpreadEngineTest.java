package org.rostrum.media.sfu;

/** Every promise of the engine, where those in a room are on different workers. */
class SpreadEngineTest extends EmbeddedEngineTest {

    @Override
    House house() throws Exception {
        return House.spreadFrom(1);
    }
}
