/** The thread that owns rooms: sessions, transports, and who receives whom. */
package org.rostrum.media.sfu.worker;
