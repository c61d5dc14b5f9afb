/** Accounts of this server, their passwords, who is logged in, and the first administrator. */
package org.rostrum.identity.local;
