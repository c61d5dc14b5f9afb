/** Clients in bulk, to load a server that is measured from outside. */
package org.rostrum.itests.load;
