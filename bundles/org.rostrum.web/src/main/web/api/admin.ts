import { count, flag, type Guard, listOf, optional, record, text } from "../protocol/guards";
import { anything, call, items, type Plan, plan } from "./rest";

/** What an account may do on the server; see org.rostrum.identity.Right. */
export const RIGHTS = [
  "ADMINISTRATOR",
  "SECURITY_ADMINISTRATOR",
  "OPERATOR",
  "CREATE_CONFERENCES",
  "PLACE_CALLS",
  "SHARE_CONTENT",
  "REMOTE_CONTROL",
  "COLLABORATE",
  "EDIT_ADDRESS_BOOK",
] as const;
export type Right = (typeof RIGHTS)[number];

export const SCOPES = ["READ", "CONFERENCES", "PEOPLE"] as const;
export type Scope = (typeof SCOPES)[number];

/** How somebody is reached. In a change an empty text takes it away. */
export interface Profile {
  readonly email?: string;
  readonly language?: string;
  readonly zone?: string;
  readonly company?: string;
  readonly mobile?: string;
  readonly work?: string;
  readonly home?: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  /** From wherever. */
  readonly rights: readonly string[];
  readonly ownRights: readonly string[];
  /** Without everybody's. */
  readonly groups: readonly string[];
  readonly aliases: readonly string[];
  readonly active: boolean;
  readonly lockedUntil?: string;
  readonly secondFactor: boolean;
  readonly created: string;
  readonly profile: Profile;
}

/** What is not named stays. */
export interface AccountChange {
  readonly name?: string;
  readonly rights?: readonly string[];
  readonly groups?: readonly string[];
  readonly aliases?: readonly string[];
  readonly active?: boolean;
  readonly profile?: Profile;
}

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  readonly rights: readonly string[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly string[];
}

/** A log-in that is open. */
export interface OpenLogin {
  readonly id: string;
  readonly created: string;
  readonly used: string;
  readonly expires: string;
  readonly network: string;
  readonly client: string;
  /** Whether it is the one that asks. */
  readonly present: boolean;
}

/** What became of a table of accounts. */
export interface RosterReport {
  /** Whether the accounts are there now. */
  readonly kept: boolean;
  readonly added: readonly { readonly line: number; readonly id: string; readonly password?: string }[];
  readonly rejected: readonly { readonly line: number; readonly id: string; readonly detail: string }[];
}

export interface Reading {
  /** Add nothing, say what would be. */
  readonly dryRun: boolean;
  /** Add the others if some are refused. */
  readonly partly: boolean;
  readonly makePasswords: boolean;
}

/** What an application may do in the name of somebody. */
export interface Key {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** None: from anywhere. */
  readonly networks: readonly string[];
  readonly created: string;
  readonly expires: string;
  readonly used?: string;
  /** Only in the answer to making it. */
  readonly secret?: string;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[];
  readonly expires: string;
}

/** An address that is told what happens. */
export interface HookAnswer {
  readonly taken: boolean;
  /** A status of HTTP, or why there was none. */
  readonly answer: string;
}

export interface Hook {
  readonly id: string;
  readonly url: string;
  /** None: all. */
  readonly events: readonly string[];
  /** Not: it has failed for days and is told nothing until it is resumed. */
  readonly active: boolean;
  /** How often the next delivery has failed. */
  readonly attempts: number;
  readonly nextTry?: string;
  readonly lastAnswer?: string;
  readonly created: string;
  readonly createdBy: string;
  /** Only in the answer to making it. */
  readonly secret?: string;
}

/** Somebody in a running conference. */
export interface Seat {
  readonly id: string;
  readonly user?: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly handRaised: boolean;
}

/** Who did what to what. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly who?: string;
  readonly from?: string;
  readonly what: string;
  readonly on?: string;
  readonly done: boolean;
  /** "done", or why it was refused. */
  readonly outcome: string;
  readonly detail?: string;
}

/** What one readiness check found. */
export interface Check {
  readonly name: string;
  readonly ready: boolean;
  /** In English. */
  readonly detail: string;
  /** Names the sentence, if it has a name. */
  readonly code?: string;
  /** What changes in it. */
  readonly values?: readonly string[];
}

/** How the server is doing. */
export interface Server {
  readonly version: string;
  readonly java: string;
  /** When it was started. */
  readonly since: string;
  readonly ready: boolean;
  readonly checks: readonly Check[];
  readonly figures: readonly { readonly name: string; readonly value: number }[];
}

/** A feature of the server that can be installed and removed while it runs. */
export interface Extension {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly kind: string;
  readonly installed: boolean;
  readonly state: string;
  /** Why the last change came to nothing. */
  readonly failure?: string;
}

/** A part of a list. */
export interface Part<T> {
  readonly items: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

const words = listOf(text);
export const profile = record<Profile>({
  email: optional(text),
  language: optional(text),
  zone: optional(text),
  company: optional(text),
  mobile: optional(text),
  work: optional(text),
  home: optional(text),
});
const account = record<Account>({
  id: text,
  name: text,
  rights: words,
  ownRights: words,
  groups: words,
  aliases: words,
  active: flag,
  lockedUntil: optional(text),
  secondFactor: flag,
  created: text,
  profile,
});
const member = record<Member>({ id: text, name: text, active: flag });
const group = record<Group>({ id: text, name: text, rights: words });
export const openLogin = record<OpenLogin>({
  id: text,
  created: text,
  used: text,
  expires: text,
  network: text,
  client: text,
  present: flag,
});
const report = record<RosterReport>({
  kept: flag,
  added: listOf(record<RosterReport["added"][number]>({ line: count, id: text, password: optional(text) })),
  rejected: listOf(record<RosterReport["rejected"][number]>({ line: count, id: text, detail: text })),
});
export const key = record<Key>({
  id: text,
  owner: text,
  name: text,
  scopes: words,
  networks: words,
  created: text,
  expires: text,
  used: optional(text),
  secret: optional(text),
});
const hook = record<Hook>({
  id: text,
  url: text,
  events: words,
  active: flag,
  attempts: count,
  nextTry: optional(text),
  lastAnswer: optional(text),
  created: text,
  createdBy: text,
  secret: optional(text),
});
const seat = record<Seat>({
  id: text,
  user: optional(text),
  name: text,
  role: text,
  place: text,
  sources: (value): value is Seat["sources"] => typeof value === "object" && value !== null,
  handRaised: flag,
});
const auditLine = record<AuditLine>({
  id: text,
  at: text,
  kind: text,
  who: optional(text),
  from: optional(text),
  what: text,
  on: optional(text),
  done: flag,
  outcome: text,
  detail: optional(text),
});
const extension = record<Extension>({
  name: text,
  version: text,
  description: text,
  kind: text,
  installed: flag,
  state: text,
  failure: optional(text),
});
const number: Guard<number> = (value): value is number => typeof value === "number";
const server = record<Server>({
  version: text,
  java: text,
  since: text,
  ready: flag,
  checks: listOf(
    record<Check>({ name: text, ready: flag, detail: text, code: optional(text), values: optional(listOf(text)) }),
  ),
  figures: listOf(record<Server["figures"][number]>({ name: text, value: number })),
});
export const part = <T>(guard: Guard<T>) => record<Part<T>>({ items: listOf(guard), total: count });

/** A path with what is asked for behind it; what is empty is not asked for. */
export function asking(path: string, query: Query): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said.map(([name, value]) => [name, `${value}`]))}`;
}

const atUser = (id: string) => `/users/${encodeURIComponent(id)}`;
const atGroup = (id: string) => `/groups/${encodeURIComponent(id)}`;
const atHook = (id: string) => `/webhooks/${encodeURIComponent(id)}`;
const atConference = (id: string) => `/conferences/${encodeURIComponent(id)}`;

/** The newest lines that fit, for a spreadsheet. */
export const auditSheetPath = (query: Query) => `/api/v1${asking("/audit/lines.csv", query)}`;

/** All accounts, for a spreadsheet. */
export const ROSTER_PATH = "/api/v1/roster";

/** What administrators do; security administrators may look. */
export const admin = {
  server: () => call("GET", "/server", server),

  users: (query: Query) => call("GET", asking("/users", query), part(account)),
  user: (id: string) => call("GET", atUser(id), account),
  addUser: (wanted: NewAccount) => call("POST", "/users", member, { json: wanted }),
  changeUser: (id: string, change: AccountChange) => call("PATCH", atUser(id), account, { json: change }),
  unlockUser: (id: string) => call("POST", `${atUser(id)}/unlock`, anything),
  resetPassword: (id: string, password: string) =>
    call("POST", `${atUser(id)}/password`, anything, { json: { password } }),
  removeFactor: (id: string) => call("DELETE", `${atUser(id)}/second-factor`, anything),
  sessions: (id: string) => call("GET", `${atUser(id)}/sessions`, items(openLogin)),
  endSessions: (id: string) => call("DELETE", `${atUser(id)}/sessions`, anything),
  endSession: (id: string, session: string) =>
    call("DELETE", `${atUser(id)}/sessions/${encodeURIComponent(session)}`, anything),
  importUsers: (csv: string, { dryRun, partly, makePasswords }: Reading) =>
    call("POST", `/roster?dryRun=${dryRun}&partly=${partly}&makePasswords=${makePasswords}`, report, {
      csv,
      reports: true,
    }),

  groups: (query: Query) => call("GET", asking("/groups", query), part(group)),
  group: (id: string) => call("GET", atGroup(id), group),
  members: (id: string, query: Query) => call("GET", asking(`${atGroup(id)}/members`, query), part(member)),
  addGroup: (wanted: Group) => call("POST", "/groups", group, { json: wanted }),
  changeGroup: (id: string, change: Omit<Group, "id">) => call("PATCH", atGroup(id), group, { json: change }),
  removeGroup: (id: string) => call("DELETE", atGroup(id), anything),

  conferences: (query: Query) => call("GET", asking("/conferences", query), part<Plan>(plan)),
  seats: (id: string) => call("GET", `${atConference(id)}/participants`, items(seat)),
  order: (id: string, command: { readonly type: string }) =>
    call("POST", `${atConference(id)}/commands`, anything, { json: command }),
  removeSeat: (id: string, who: string) =>
    call("DELETE", `${atConference(id)}/participants/${encodeURIComponent(who)}`, anything),

  keys: (query: Query) => call("GET", asking("/keys/all", query), part(key)),
  endKey: (id: string) => call("DELETE", `/keys/${encodeURIComponent(id)}`, anything),

  hooks: () => call("GET", "/webhooks", items(hook)),
  addHook: (url: string, events: readonly string[]) => call("POST", "/webhooks", hook, { json: { url, events } }),
  resumeHook: (id: string) => call("POST", `${atHook(id)}/resume`, hook),
  extensions: () => call("GET", "/extensions", items(extension)),
  fit: (name: string, installed: boolean) =>
    call("POST", `/extensions/${encodeURIComponent(name)}/${installed ? "install" : "uninstall"}`, extension),

  audit: (query: Query) => call("GET", asking("/audit", query), part(auditLine)),

  pingHook: (id: string) => call("POST", `${atHook(id)}/ping`, record<HookAnswer>({ taken: flag, answer: text })),
  removeHook: (id: string) => call("DELETE", atHook(id), anything),
} as const;
