package org.rostrum.conference;

/** What can be shown with one click. */
public enum Reaction {
    YES,
    NO,
    CLAP,
    HEART,
    LAUGH,
    SURPRISE,
    SLOWER,
    FASTER
}
