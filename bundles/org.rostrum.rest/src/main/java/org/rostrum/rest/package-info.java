/** The REST door: JAX-RS under {@code /api/v1}. Speaks HTTP and JSON, decides nothing. */
package org.rostrum.rest;
