package org.rostrum.itests.load;

import java.util.List;

/**
 * What a fleet does: in each conference some perform, with camera and microphone, to each other and to those who only watch. One of those who
 * perform speaks, for five seconds, then the next; the others' microphones send what is sent in silence.
 *
 * @param url of the server
 * @param server its process id
 * @param conferences all with as many people in them
 * @param performers in each
 * @param watchers in each
 * @param framesPerS of each camera
 * @param packetsPerFrame of {@code packetBytes} each
 * @param joinsPerS of those who watch, evenly; 0: as quickly as they can, four at a time
 * @param warmUpS between the last one's entry and the first row
 * @param measureS of each row
 * @param rows how many, without a pause between
 */
record Load(
        String url,
        long server,
        List<String> conferences,
        int performers,
        int watchers,
        int framesPerS,
        int packetsPerFrame,
        int packetBytes,
        int joinsPerS,
        int warmUpS,
        int measureS,
        int rows) {

    Load {
        conferences = List.copyOf(conferences);
    }

    /** Seats of all conferences. */
    int seats() {
        return conferences.size() * (performers + watchers);
    }

    /** How many receive each picture. */
    int audience() {
        return performers + watchers - 1;
    }
}
