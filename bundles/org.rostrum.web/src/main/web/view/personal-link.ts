const LINK = /^#i=([A-Za-z0-9_-]{32})$/;

/**
 * The secret of a personal link, which stands behind the # of the address so that no server and no log sees it. It is taken
 * out of the address at once: nobody bookmarks it, sends it on or reads it over a shoulder.
 */
export function takePersonalLink(address: Location, past: History): string | undefined {
  const secret = LINK.exec(address.hash)?.[1];
  if (address.hash.startsWith("#i=")) {
    past.replaceState(past.state, "", address.pathname + address.search);
  }
  return secret;
}
