export type Route =
  | { readonly page: "login"; readonly next: string }
  | { readonly page: "conferences" }
  | { readonly page: "create"; readonly now: boolean }
  | { readonly page: "edit"; readonly id: string }
  | { readonly page: "conference"; readonly id: string }
  | { readonly page: "calls" }
  /** What one writes with others; with whom, if it is said. */
  | { readonly page: "messages"; readonly user: string }
  /** What was written in a conference. */
  | { readonly page: "history"; readonly id: string }
  /** The conference of a call: entered without a door. */
  | { readonly page: "call"; readonly id: string }
  /** The control panel; a section, and what in it. */
  | { readonly page: "admin"; readonly section: string; readonly id?: string }
  /** One's own account. */
  | { readonly page: "account" }
  /** The dates of a conference that repeats. */
  | { readonly page: "dates"; readonly id: string }
  | { readonly page: "templates" }
  | { readonly page: "calendar" }
  | { readonly page: "unknown" };

/** Where an address of this site leads. */
export function routeOf(url: URL): Route {
  const [first = "", second, third, fourth] = url.pathname.split("/").slice(1).map(decode);
  if (first === "admin" && fourth === undefined) {
    return { page: "admin", section: second ?? "", ...(third && { id: third }) };
  }
  if (first === "conferences" && second && third === "dates" && fourth === undefined) {
    return { page: "dates", id: second };
  }
  if (third !== undefined) {
    return { page: "unknown" };
  }
  if (first === "login" && second === undefined) {
    return { page: "login", next: ownPath(url.searchParams.get("next")) };
  }
  if (first === "" || (first === "conferences" && second === undefined)) {
    return { page: "conferences" };
  }
  if (first === "conferences" && second === "new") {
    return { page: "create", now: url.searchParams.has("now") };
  }
  if (first === "conferences" && second) {
    return { page: "edit", id: second };
  }
  if ((first === "account" || first === "templates" || first === "calendar") && second === undefined) {
    return { page: first };
  }
  if (first === "calls" && second === undefined) {
    return { page: "calls" };
  }
  if (first === "messages") {
    return { page: "messages", user: second ?? "" };
  }
  if (first === "history" && second) {
    return { page: "history", id: second };
  }
  if (first === "call" && second) {
    return { page: "call", id: second };
  }
  return first === "c" && second ? { page: "conference", id: second } : { page: "unknown" };
}

export const pathTo = {
  conferences: "/conferences",
  create: "/conferences/new",
  edit: (id: string) => `/conferences/${encodeURIComponent(id)}`,
  dates: (id: string) => `/conferences/${encodeURIComponent(id)}/dates`,
  templates: "/templates",
  calendar: "/calendar",
  account: "/account",
  /** @param id of what is shown there */
  admin: (section = "", id?: string) =>
    ["/admin", ...(section === "" ? [] : [section]), ...(id === undefined ? [] : [encodeURIComponent(id)])].join("/"),
  calls: "/calls",
  messages: (user = "") => (user === "" ? "/messages" : `/messages/${encodeURIComponent(user)}`),
  history: (id: string) => `/history/${encodeURIComponent(id)}`,
  call: (id: string) => `/call/${encodeURIComponent(id)}`,
  conference: (id: string) => `/c/${encodeURIComponent(id)}`,
  login: (next: string) => `/login?next=${encodeURIComponent(next)}`,
} as const;

/** Goes there without loading the page anew. */
export function go(path: string, replace = false): void {
  if (replace) {
    history.replaceState(null, "", path);
  } else {
    history.pushState(null, "", path);
  }
  dispatchEvent(new PopStateEvent("popstate"));
}

/** For links: an ordinary click stays in the page, all others are the browser's. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }
}

/** A path of this site and of nobody else's. */
function ownPath(path: string | null): string {
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : pathTo.conferences;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
