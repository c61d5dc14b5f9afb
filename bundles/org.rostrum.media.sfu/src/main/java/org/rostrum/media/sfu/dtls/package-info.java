/** DTLS handshakes that agree on SRTP keys (RFC 5764), on threads of their own. */
package org.rostrum.media.sfu.dtls;
