/**
 * The calls of this moment. One thread and one queue know all of them: who rings, who answers first and who gives up is
 * decided in the order in which it arrives, without a lock. What needs the database is asked before, on other threads.
 */
package org.rostrum.calling.core;
