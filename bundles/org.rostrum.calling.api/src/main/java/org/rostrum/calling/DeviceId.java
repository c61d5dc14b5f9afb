package org.rostrum.calling;

/**
 * Names one device that somebody can be reached on, for as long as it is there. Given by {@link Devices}; never leaves the
 * server.
 */
public record DeviceId(long value) {}
