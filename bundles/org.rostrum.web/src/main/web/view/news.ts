import type { ConferenceEvent, Snapshot } from "../protocol/vocabulary";
import { words } from "./words";

/** What an event is worth telling somebody who does not look, if anything. */
export function say(event: ConferenceEvent, before: Snapshot, me: string): string | undefined {
  const nameOf = (who: string) => before.participants.find((p) => p.id === who)?.name ?? "";
  if (event.type === "arrived") {
    return event.participant.id === me ? undefined : words.meeting.arrived(event.participant.name);
  }
  if (event.type === "departed" && event.who !== me) {
    const sentence = { LEFT: words.meeting.departed, REMOVED: words.meeting.removed, LOST: words.meeting.lost };
    return sentence[event.reason](nameOf(event.who));
  }
  if (event.type === "handChanged" && event.raised && event.who !== me) {
    return words.meeting.hands(nameOf(event.who));
  }
  if (event.type === "sourceSwitched" && event.who === me && event.state === "SILENCED") {
    return event.source === "CAMERA" ? words.meeting.cameraSilenced : words.meeting.youSilenced;
  }
  return undefined;
}
