/** The end of the server's log, kept in memory, for administrators who have no shell at hand. */
package org.rostrum.logs;
