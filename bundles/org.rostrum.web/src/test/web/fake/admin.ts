import type { Account, AuditLine, Extension, Group, Hook, Key, OpenLogin, Seat } from "../../../main/web/api/admin";
import { logsAnswer, mailAnswer, reportsAnswer, settingsAnswer } from "./settings";

const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();

/** What a request asks for. */
export interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const ok = (body?: unknown): Answer => ({ status: body === undefined ? 204 : 200, body });
const refused = (status: number, code: string, detail: string): Answer => ({ status, body: { status, code, detail } });
const unknown = refused(404, "user.unknown", "There is no such account.");

function account(id: string, name: string, more: Partial<Account> = {}): Account {
  const ownRights = more.ownRights ?? [];
  return {
    id,
    name,
    rights: [...new Set([...ownRights, "PLACE_CALLS", "SHARE_CONTENT", "REMOTE_CONTROL", "COLLABORATE"])],
    ownRights,
    groups: [],
    aliases: [],
    active: true,
    secondFactor: false,
    created: days(-90),
    profile: {},
    ...more,
  };
}

const PEOPLE = ["Bob Builder", "Cleo Carter", "Dora Dreyer", "Emil Engel", "Finn Fischer", "Gina Grant", "Hugo Hansen"];

const accounts = new Map<string, Account>(
  [
    account("ada", "Ada Admin", { ownRights: ["ADMINISTRATOR"], secondFactor: true, groups: ["it"] }),
    account("ann", "Ann Example", {
      ownRights: ["CREATE_CONFERENCES"],
      groups: ["teachers", "it"],
      aliases: ["anna", "ann.example"],
      profile: { email: "ann@example.org", language: "en-GB", zone: "Europe/Berlin", company: "Example" },
    }),
    account("saul", "Saul Security", { ownRights: ["SECURITY_ADMINISTRATOR"] }),
    account("maximiliane.von-und-zu-hohenstein", "Maximiliane von und zu Hohenstein-Sigmaringen", {
      ownRights: ["OPERATOR", "CREATE_CONFERENCES", "EDIT_ADDRESS_BOOK"],
      lockedUntil: days(0.01),
    }),
    account("old", "Otto Left", { active: false }),
    ...Array.from({ length: 28 }, (_, i) => account(`p${i}`, PEOPLE[i % PEOPLE.length] ?? "", { created: days(-i) })),
  ].map((it) => [it.id, it]),
);

const groups = new Map<string, Group>(
  [
    { id: "everybody", name: "Everybody", rights: ["PLACE_CALLS", "SHARE_CONTENT", "REMOTE_CONTROL", "COLLABORATE"] },
    { id: "it", name: "IT department", rights: ["OPERATOR"] },
    { id: "teachers", name: "Teachers", rights: ["CREATE_CONFERENCES", "EDIT_ADDRESS_BOOK"] },
  ].map((it) => [it.id, it]),
);

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const sessions: OpenLogin[] = [
  {
    id: "s1",
    created: days(-1),
    used: days(0),
    expires: days(1),
    network: "192.0.2.7",
    client: FIREFOX,
    present: true,
  },
  { id: "s2", created: days(-3), used: days(-1), expires: days(1), network: "2001:db8::", client: "", present: false },
];

const keys: Key[] = [
  {
    id: "k1",
    owner: "ann",
    name: "Timetable",
    scopes: ["CONFERENCES", "READ"],
    networks: ["192.0.2.0/24"],
    created: days(-20),
    expires: days(200),
    used: days(-1),
  },
  {
    id: "k2",
    owner: "ada",
    name: "Directory sync",
    scopes: ["PEOPLE"],
    networks: [],
    created: days(-2),
    expires: days(30),
  },
];

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

function part<T>(all: readonly T[], query: URLSearchParams): Answer {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  return ok({ items: all.slice(offset, offset + limit), offset, limit, total: all.length });
}

const holds = (query: URLSearchParams, ...texts: readonly string[]) =>
  texts
    .join(" ")
    .toLowerCase()
    .includes((query.get("q") ?? "").toLowerCase());

const fits = (wanted: string | null, present: boolean) => wanted === null || (wanted === "true") === present;

function users({ method, path, query, body }: Asked): Answer {
  const [, id, what] = path;
  if (id === undefined) {
    if (method === "POST") {
      return addUser(body as { id: string; name: string; rights: string[] });
    }
    const found = [...accounts.values()].filter(
      (it) =>
        holds(query, it.id, it.name, ...it.aliases) &&
        fits(query.get("active"), it.active) &&
        fits(query.get("locked"), it.lockedUntil !== undefined) &&
        (query.get("right") === null || it.rights.includes(query.get("right") ?? "")) &&
        (query.get("group") === null || it.groups.includes(query.get("group") ?? "")),
    );
    return part(found, query);
  }
  const known = accounts.get(id);
  if (known === undefined) {
    return unknown;
  }
  if (what === undefined) {
    return method === "PATCH" ? change(known, body) : ok(known);
  }
  if (what === "sessions" && method === "GET") {
    return ok({ items: known.active ? sessions : [] });
  }
  if (what === "unlock") {
    const { lockedUntil: _, ...unlocked } = known;
    accounts.set(id, unlocked);
  }
  return ok();
}

function addUser({ id, name, rights }: { id: string; name: string; rights: string[] }): Answer {
  if (accounts.has(id)) {
    return refused(409, "user.taken", "Another account has this id.");
  }
  const made = account(id, name, { ownRights: rights, created: days(0) });
  accounts.set(id, made);
  return { status: 201, body: made };
}

function change(known: Account, { rights, ...change }: Record<string, unknown>): Answer {
  const changed = { ...known, ...change, ...(rights !== undefined && { ownRights: rights as string[] }) };
  accounts.set(known.id, changed);
  return ok(changed);
}

function groupsAnswer({ method, path, query, body }: Asked): Answer {
  const [, id, what] = path;
  if (id === undefined) {
    if (method === "POST") {
      groups.set(String(body.id), body as unknown as Group);
      return { status: 201, body };
    }
    return part(
      [...groups.values()].filter((it) => holds(query, it.id, it.name)),
      query,
    );
  }
  const known = groups.get(id);
  if (known === undefined) {
    return refused(404, "group.unknown", "There is no such group.");
  }
  if (what === "members") {
    return part(
      [...accounts.values()].filter((it) => it.groups.includes(id)),
      query,
    );
  }
  if (method === "PATCH") {
    groups.set(id, { ...known, ...body });
  }
  return method === "DELETE" ? ok() : ok(groups.get(id));
}

function roster({ text, query }: Asked): Answer {
  const rows = text.trim().split("\n").slice(1);
  const read = rows.map((row, i) => ({ line: i + 2, id: row.split(",")[0] ?? "" }));
  const rejected = read.filter(({ id }) => accounts.has(id));
  const added = read.filter(({ id }) => !accounts.has(id));
  const kept = query.get("dryRun") !== "true";
  return {
    status: rejected.length === 0 ? 200 : 400,
    body: {
      kept,
      added: added.map((row) => ({ ...row, ...(kept && { password: "hunter2-hunter2" }) })),
      rejected: rejected.map((row) => ({ ...row, code: "user.taken", detail: "id: another account has it" })),
    },
  };
}

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

function keysAnswer({ method, path, query, body }: Asked): Answer {
  if (method === "POST") {
    const made = { id: "k9", owner: "ann", created: days(0), ...body } as unknown as Key;
    keys.push(made);
    return { status: 201, body: { ...made, secret: "rk_fake-secret-of-a-key-9f2b7c" } };
  }
  return method === "DELETE"
    ? ok()
    : part(path[1] === "all" ? keys : keys.filter(({ owner }) => owner === "ann"), query);
}

/** The password is "secret", whatever is asked for. */
function security({ path, body }: Asked): Answer {
  if (path[2] === "confirmation") {
    const codes = Array.from({ length: 10 }, (_, i) => `a${i}b2-c3d4-e5f${i}`);
    return body.code === "123456" ? ok({ codes }) : refused(401, "login.code-refused", "The code is wrong.");
  }
  if (![body.present, body.password].includes("secret")) {
    return refused(401, "login.refused", "The password is wrong.");
  }
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  return path[1] === "second-factor" && path[2] === undefined
    ? ok({ secret, uri: `otpauth://totp/Rostrum:ann?secret=${secret}&issuer=Rostrum` })
    : ok();
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
  users,
  groups: groupsAnswer,
  roster,
  webhooks,
  keys: keysAnswer,
  security,
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
  profile: ({ body }) => ok({ ...accounts.get("ann")?.profile, ...body }),
  sessions: ({ method }) => (method === "GET" ? ok({ items: sessions }) : ok()),
};

/** What administrators are answered; nothing for what is none of theirs. */
export function adminAnswer(asked: Asked): Answer | undefined {
  return DOORS[asked.path[0] ?? ""]?.(asked);
}

/** Who logs in, by name. */
export const whoIs = (id: string): { id: string; name: string; rights: readonly string[] } | undefined =>
  accounts.get(id);
