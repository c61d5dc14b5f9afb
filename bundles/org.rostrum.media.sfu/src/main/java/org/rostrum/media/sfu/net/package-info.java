/** Datagrams in and out: UDP and framed TCP behind one interface. */
package org.rostrum.media.sfu.net;
