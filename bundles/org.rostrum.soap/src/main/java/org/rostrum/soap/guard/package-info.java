/** What stands before every service: transport, size and shape of a message, and who sends it. */
package org.rostrum.soap.guard;
