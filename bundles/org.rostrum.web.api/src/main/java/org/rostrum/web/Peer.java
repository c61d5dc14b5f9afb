package org.rostrum.web;

/**
 * Where a request comes from, behind the proxies that the operator trusts. A resource method gets it by {@code @Context}.
 *
 * @param address the client's network address, in numbers
 * @param secure whether it came over HTTPS
 */
public record Peer(String address, boolean secure) {}
