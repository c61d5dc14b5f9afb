package org.rostrum.conference.core;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;

/** Runs letters one at a time and in order. Bounded: who writes faster than the reader reads is told so at once. */
final class Mailbox {

    /** How many letters wait at the most. */
    static final int CAPACITY = 1024;

    private final BlockingQueue<Runnable> letters = new ArrayBlockingQueue<>(CAPACITY);
    private final Turns turns;

    Mailbox(Executor pool) {
        this.turns = new Turns(pool, this::readOne);
    }

    /** Returns false, and drops the letter, when the mailbox is full. A letter must not throw. */
    boolean offer(Runnable letter) {
        boolean accepted = letters.offer(letter);
        turns.wake();
        return accepted;
    }

    /** Puts in the first letter, which is read when the next one comes or {@link #wake} is called. */
    void putFirst(Runnable letter) {
        letters.add(letter);
    }

    void wake() {
        turns.wake();
    }

    int depth() {
        return letters.size();
    }

    private boolean readOne() {
        Runnable letter = letters.poll();
        if (letter == null) {
            return false;
        }
        letter.run();
        return true;
    }
}
