import type { AuditLine, Extension, Hook, Seat } from "../../../main/web/api/admin";
import { type Answer, type Asked, days, fits, ok, part } from "./answer";
import { PEOPLE_DOORS } from "./people";
import { logsAnswer, mailAnswer, reportsAnswer, settingsAnswer } from "./settings";

const hooks: Hook[] = [
  {
    id: "h1",
    url: "https://example.org/rostrum",
    events: ["opened", "ended"],
    active: true,
    attempts: 0,
    lastAnswer: "204",
    created: days(-9),
    createdBy: "ada",
  },
  {
    id: "h2",
    url: "https://crm.example.org/hooks/conferences",
    events: [],
    active: true,
    attempts: 4,
    nextTry: days(0.02),
    lastAnswer: "503",
    created: days(-40),
    createdBy: "ada",
  },
  {
    id: "h3",
    url: "https://gone.example.org/",
    events: [],
    active: false,
    attempts: 60,
    lastAnswer: "no answer: connection refused",
    created: days(-80),
    createdBy: "ada",
  },
];

const OFF = { MICROPHONE: "OFF", CAMERA: "OFF", CONTENT: "OFF", CONTENT_SOUND: "OFF" };
export const SEATS: readonly Seat[] = [
  {
    id: "1",
    user: "ann",
    name: "Ann Example",
    role: "OWNER",
    place: "PODIUM",
    sources: { ...OFF, MICROPHONE: "ON", CAMERA: "ON" },
    handRaised: false,
  },
  {
    id: "2",
    user: "bob",
    name: "Bob Builder",
    role: "MODERATOR",
    place: "PODIUM",
    sources: { ...OFF, CAMERA: "ON", CONTENT: "ON" },
    handRaised: false,
  },
  { id: "3", user: "cleo", name: "Cleo Carter", role: "ATTENDEE", place: "AUDITORIUM", sources: OFF, handRaised: true },
  { id: "4", name: "Gina", role: "ATTENDEE", place: "WAITING_ROOM", sources: OFF, handRaised: false },
];

const LINES: AuditLine[] = [
  {
    id: "5",
    at: days(0),
    kind: "USER",
    who: "ada",
    from: "192.0.2.7",
    what: "account.changed",
    on: "ann",
    done: true,
    outcome: "done",
    detail: "rights: OPERATOR",
  },
  {
    id: "4",
    at: days(-0.1),
    kind: "USER",
    who: "saul",
    from: "192.0.2.9",
    what: "account.deactivated",
    on: "ann",
    done: false,
    outcome: "right.required",
  },
  {
    id: "3",
    at: days(-0.2),
    kind: "UNKNOWN",
    from: "198.51.100.23",
    what: "login.failed",
    on: "ann",
    done: false,
    outcome: "login.refused",
  },
  {
    id: "2",
    at: days(-1),
    kind: "KEY",
    who: "ann",
    from: "2001:db8::7",
    what: "plan.created",
    on: "4071925538",
    done: true,
    outcome: "done",
  },
  {
    id: "1",
    at: days(-2),
    kind: "HOUSE",
    what: "account.locked",
    on: "maximiliane.von-und-zu-hohenstein",
    done: true,
    outcome: "done",
  },
];

function webhooks({ method, path, body }: Asked): Answer {
  const [, id, what] = path;
  if (method === "POST" && id === undefined) {
    const made = {
      ...(hooks[0] as Hook),
      id: `h${hooks.length + 1}`,
      url: String(body.url),
      events: body.events as string[],
    };
    hooks.push(made);
    return { status: 201, body: { ...made, secret: "u0yO3mZ3Wc1l0bX6Jq9F8Q-fake-secret-of-a-hook" } };
  }
  const known = hooks.find((it) => it.id === id);
  if (method === "DELETE") {
    hooks.splice(hooks.indexOf(known as Hook), 1);
    return ok();
  }
  if (what === "ping") {
    return ok(known?.attempts === 0 ? { taken: true, answer: "204" } : { taken: false, answer: "503" });
  }
  return what === "resume" ? ok({ ...known, active: true, attempts: 0 }) : ok({ items: hooks });
}

function serverNow() {
  const seconds = Date.now() / 1000;
  return {
    version: "0.1.0.SNAPSHOT",
    java: "17.0.17",
    since: days(-12),
    ready: false,
    checks: [
      { name: "database", ready: true, detail: "The database answers.", code: "database.answers", values: [] },
      { name: "core", ready: true, detail: "2 conferences run.", code: "core.runs", values: ["2"] },
      { name: "media", ready: false, detail: "Runs empty: no new sessions are taken." },
    ],
    figures: [
      { name: "rostrum_participants", value: 4 },
      { name: "rostrum_participants_waiting", value: 1 },
      { name: "rostrum_media_bytes_in_total", value: seconds * 1_100_000 },
      { name: "rostrum_media_bytes_out_total", value: seconds * 3_400_000 },
    ],
  };
}

const extension = (name: string, description: string, kind: string, state: string): Extension => ({
  name,
  version: "0.1.0.SNAPSHOT",
  description,
  kind,
  installed: state === "INSTALLED",
  state,
});
const EXTENSIONS: Extension[] = [
  extension("rostrum-mode-lecture", "A mode: video lecture", "MODE", "INSTALLED"),
  { ...extension("rostrum-webinar", "Lets guests in", "FEATURE", "ABSENT"), failure: "The bundle cannot be resolved." },
  extension("rostrum-soap", "A door: SOAP under /soap", "DOOR", "INSTALLING"),
];

const DOORS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  ...PEOPLE_DOORS,
  webhooks,
  extensions: ({ path }) => ok(path[1] === undefined ? { items: EXTENSIONS } : EXTENSIONS[0]),
  server: () => ok(serverNow()),
  settings: settingsAnswer,
  mail: mailAnswer,
  logs: logsAnswer,
  reports: reportsAnswer,
  audit: ({ query }) =>
    part(
      LINES.filter(({ what, done }) => what.startsWith(query.get("what") ?? "") && fits(query.get("done"), done)),
      query,
    ),
};

/** What administrators are answered; nothing for what is none of theirs. */
export function adminAnswer(asked: Asked): Answer | undefined {
  return DOORS[asked.path[0] ?? ""]?.(asked);
}
