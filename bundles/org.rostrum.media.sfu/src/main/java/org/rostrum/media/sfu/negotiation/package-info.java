/** Offers read and judged, answers written (RFC 9429). Values only, no state. */
package org.rostrum.media.sfu.negotiation;
