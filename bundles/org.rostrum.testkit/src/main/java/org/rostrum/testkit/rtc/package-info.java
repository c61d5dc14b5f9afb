/** A WebRTC client without a browser: real ICE, DTLS and SRTP, made-up media. Knows the codecs of the house and nothing of the engine. */
package org.rostrum.testkit.rtc;
