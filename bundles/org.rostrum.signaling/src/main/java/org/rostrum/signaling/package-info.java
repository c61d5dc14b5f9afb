/**
 * The WebSocket door. One connection is one mailbox: what the client says, what happens in the conference and what time
 * brings wait in one queue, so that nothing in a connection needs a lock and nobody waits for anybody.
 */
package org.rostrum.signaling;
