/** Tells other programs what happens in conferences: signed HTTP requests, each hook with its own cursor in the journal. */
package org.rostrum.webhook;
