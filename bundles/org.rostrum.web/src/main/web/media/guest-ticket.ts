/** A guest who comes again is the same: what they show at the door stays in the browser. */
const KEY = "rostrum.guest.";

const keyOf = (conference: string) => KEY + conference.toLowerCase();

export function keptTicket(conference: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(conference)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepTicket(conference: string, ticket: string): void {
  try {
    localStorage.setItem(keyOf(conference), ticket);
  } catch {
    // Without storage they are somebody new the next time.
  }
}

export function forgetTicket(conference: string): void {
  try {
    localStorage.removeItem(keyOf(conference));
  } catch {
    // Then there is nothing to forget.
  }
}
