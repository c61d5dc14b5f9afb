/** Big-endian access to byte arrays, shared by the codecs of this bundle; not exported. */
package org.rostrum.rtp.bytes;
