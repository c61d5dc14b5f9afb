/** What stands before every resource: rate, size, origin and log-in. */
package org.rostrum.rest.guard;
