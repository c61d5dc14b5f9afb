import { seatsOf } from "../../../main/web/conference/people";
import type { Command, ConferenceEvent, Rules, Snapshot } from "../../../main/web/protocol/vocabulary";

/** What comes of the orders about the conference as a whole. */
export function ruled(command: Command, room: Snapshot): readonly ConferenceEvent[] {
  const rules = (change: Partial<Rules>): readonly ConferenceEvent[] => [
    { type: "rulesChanged", rules: { ...room.rules, ...change } },
  ];
  switch (command.type) {
    case "say":
      return [{ ...command, type: "said", who: "ann-1" }];
    case "lock":
      return rules({ locked: command.on });
    case "muteOnEntry":
      return rules({ offOnEntry: command.sources });
    case "allow": {
      const denied = room.rules.denied.filter((feature) => feature !== command.feature);
      return rules({ denied: command.on ? denied : [...denied, command.feature] });
    }
    case "allowGuests": {
      const denied = room.rules.deniedToGuests.filter((feature) => feature !== command.feature);
      return rules({ deniedToGuests: command.on ? denied : [...denied, command.feature] });
    }
    case "switchWaitingRoom":
      return [
        ...rules({ waiting: command.categories }),
        ...(command.inside === undefined ? [] : seatsOf(room).waiting).map(
          ({ id }): ConferenceEvent =>
            command.inside === "REMOVE"
              ? { type: "departed", who: id, reason: "REMOVED" }
              : { type: "moved", who: id, to: "AUDITORIUM" },
        ),
      ];
    case "switchAll":
      return [{ ...command, type: "allSwitched" }];
    case "setLayout":
      return [{ ...command, type: "layoutSet" }];
    case "changeTopic":
      return [{ ...command, type: "topicChanged" }];
    case "changeDescription":
      return [{ ...command, type: "descriptionChanged" }];
    case "changePin":
      return [{ type: "pinChanged", required: command.pin !== undefined }];
    case "changeMode":
      return [{ type: "modeChanged", mode: command.mode, speakers: command.speakers ?? 1 }];
    case "extend": {
      const minutes = Number(/\d+/.exec(command.by)?.[0] ?? 0) * (command.by.includes("H") ? 60 : 1);
      const until = new Date(Date.parse(room.endsAt ?? "") + minutes * 60_000).toISOString();
      return [{ type: "extended", until }];
    }
    default:
      return [];
  }
}

/** Orders that a test wants refused: those that carry the text "refuse". */
export const isRefused = (command: Command): boolean => JSON.stringify(command).includes('"refuse"');
