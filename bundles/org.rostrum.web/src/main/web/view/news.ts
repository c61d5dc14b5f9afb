import { moderates, waits } from "../conference/people";
import type { Audience, ConferenceEvent, Participant, Snapshot } from "../protocol/vocabulary";
import { words } from "./words";

/** What an event is worth telling somebody who does not look, if anything. */
export function say(event: ConferenceEvent, before: Snapshot, me: string): string | undefined {
  const own = before.participants.find((p) => p.id === me);
  if ("who" in event && event.who === me) {
    return own === undefined ? undefined : sayOfMe(event, own, before);
  }
  const nameOf = (who: string) => before.participants.find((p) => p.id === who)?.name ?? "";
  switch (event.type) {
    case "arrived":
      return event.participant.id === me ? undefined : sayArrived(event.participant);
    case "departed": {
      const sentence = { LEFT: words.meeting.departed, REMOVED: words.meeting.removed, LOST: words.meeting.lost };
      return sentence[event.reason](nameOf(event.who));
    }
    case "said":
      return saySaid(event.to, nameOf(event.who));
    case "handChanged":
      return event.raised ? words.meeting.hands(nameOf(event.who)) : undefined;
    case "podiumAsked":
      return own !== undefined && moderates(own) ? words.meeting.asksForPodium(nameOf(event.who)) : undefined;
    case "podiumClosed":
      return own !== undefined && moderates(own) ? sayClosed(event.outcome, nameOf(event.who)) : undefined;
    case "allSwitched":
      return own !== undefined && !moderates(own) && event.state === "SILENCED" ? saySilenced(event.source) : undefined;
    case "modeChanged":
      return words.meeting.modeNow(words.plan.modes[event.mode] ?? event.mode);
    case "topicChanged":
      return words.meeting.topicNow(event.topic);
    case "rulesChanged":
      return sayLock(before.rules.locked, event.rules.locked);
    default:
      return undefined;
  }
}

function sayOfMe(event: ConferenceEvent, me: Participant, before: Snapshot): string | undefined {
  switch (event.type) {
    case "sourceSwitched":
      return event.state === "SILENCED" ? saySilenced(event.source) : undefined;
    case "podiumClosed": {
      const sentence = { REFUSED: words.meeting.refusedYou, TIMED_OUT: words.meeting.callExpired };
      return event.outcome in sentence ? sentence[event.outcome as keyof typeof sentence] : undefined;
    }
    case "moved":
      // In a smart meeting it happens with every sentence.
      return before.mode === "smart-meeting" || event.to === me.place || event.to === "WAITING_ROOM"
        ? undefined
        : sayPlace(me, event.to === "PODIUM");
    default:
      return undefined;
  }
}

function sayPlace(me: Participant, podium: boolean): string | undefined {
  if (podium) {
    return words.meeting.onPodium;
  }
  return me.place === "PODIUM" ? words.meeting.offPodium : undefined;
}

const sayArrived = (p: Participant) => (waits(p) ? words.meeting.waits(p.name) : words.meeting.arrived(p.name));

function sayClosed(outcome: string, name: string): string | undefined {
  if (outcome === "DECLINED") {
    return words.meeting.declined(name);
  }
  return outcome === "TIMED_OUT" ? words.meeting.unanswered(name) : undefined;
}

/** What everybody reads is counted at the button of the chat, and would cover the stage here. */
function saySaid(to: Audience, name: string): string | undefined {
  if (to.type === "everyone") {
    return undefined;
  }
  return to.type === "one" ? words.chat.saidToYou(name) : words.chat.saidToModerators(name);
}

function saySilenced(source: string): string {
  if (source === "CONTENT" || source === "CONTENT_SOUND") {
    return source === "CONTENT" ? words.meeting.contentStopped : words.sharing.soundStopped;
  }
  return source === "CAMERA" ? words.meeting.cameraSilenced : words.meeting.youSilenced;
}

function sayLock(before: boolean, now: boolean): string | undefined {
  if (before === now) {
    return undefined;
  }
  return now ? words.meeting.locked : words.meeting.unlocked;
}
