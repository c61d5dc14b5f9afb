/**
 * What a REST resource needs from the house, wherever it comes from: how it is offered ({@link RestResource}), who may ask
 * ({@link Open}, {@link Requires}), who asks ({@link Caller}, {@link Peer}), and how a refusal is answered ({@link
 * Answers}).
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.web;
