import type { Lobby } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";

/** How a conference stands, seen from its door. */
export type Stand = "looking" | "open" | "not-started" | "full" | "ended" | "unknown" | "unreachable";

export function standOf(lobby: Lobby): Stand {
  if (lobby.state === "ENDED") {
    return "ended";
  }
  if (lobby.state === "NOT_STARTED") {
    return "not-started";
  }
  return lobby.full ? "full" : "open";
}

/** A hiccup of the network does not close a door that is open. */
export function standFor(problem: Problem, before: Stand): Stand {
  if (problem.code === "conference.unknown") {
    return "unknown";
  }
  return before === "looking" || before === "unreachable" ? "unreachable" : before;
}
