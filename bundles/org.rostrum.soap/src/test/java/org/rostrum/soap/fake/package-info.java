/** The house behind the door, in memory. */
package org.rostrum.soap.fake;
