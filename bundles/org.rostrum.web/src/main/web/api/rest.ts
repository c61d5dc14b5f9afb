import type { Limit } from "../conference/terms";
import { CAUSES, type Cause } from "../protocol/calling";
import { count, flag, type Guard, listOf, oneOf, optional, record, text } from "../protocol/guards";
import {
  ACCESS,
  type Access,
  CATEGORIES,
  type Category,
  FEATURES,
  type Feature,
  type Problem,
  SOURCES,
  type Source,
} from "../protocol/vocabulary";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly string[];
}

export interface Session {
  readonly user: User;
  /** Only after a log-in. */
  readonly expires?: string;
}

const LAUNCHES = ["virtualRoom", "adHoc", "scheduled", "template"] as const;

/** How a conference is launched; start, duration and zone only if it is scheduled. */
export interface Launch {
  readonly type: (typeof LAUNCHES)[number];
  /** ISO 8601, UTC. */
  readonly start?: string;
  /** ISO 8601, such as PT1H30M. */
  readonly duration?: string;
  readonly zone?: string;
  /** How it repeats: RFC 5545; without, it takes place once. */
  readonly rule?: string;
  /** How long before the start people may come and wait, as the duration. */
  readonly opensEarly?: string;
  readonly startsByItself?: boolean;
}

/** What somebody wants a conference to be. */
export interface Draft {
  readonly topic: string;
  readonly description: string;
  readonly launch: Launch;
  readonly mode: string;
  readonly capacity: number;
  readonly id?: string;
  /** The ids of users. */
  readonly invited?: readonly string[];
  /** How many can be on the podium at once; without, as many as the mode has for so many seats. */
  readonly speakers?: number;
  /** 4 to 16 digits; empty: none any more. */
  readonly pin?: string;
  /** Who lands in the waiting room. */
  readonly waiting?: readonly Category[];
  /** Without, as is usual in the mode. */
  readonly offOnEntry?: readonly Source[];
  readonly endsOnTime?: boolean;
  /** How long before the end moderators are reminded, such as PT5M; PT0S: never. */
  readonly warning?: string;
  readonly tags?: readonly string[];
  /** Whether guests can enter. */
  readonly access?: Access;
  /** What guests may not do. */
  readonly deniedToGuests?: readonly Feature[];
}

export interface Plan extends Draft {
  readonly id: string;
  readonly owner: string;
  readonly state: PlanState;
  readonly ended?: string;
  /** When the present occurrence has started, or the next one starts. */
  readonly next?: string;
}

const PLAN_STATES = ["NOT_STARTED", "OPEN", "RUNNING", "ENDED"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** An installed mode. */
export interface Mode {
  readonly id: string;
  /** None: any number of speakers and participants. */
  readonly limits: readonly Limit[];
  /** What is usually off on entry. */
  readonly offOnEntry: readonly Source[];
}

const LOBBY_STATES = ["NOT_STARTED", "OPEN", "ENDED"] as const;

export interface Lobby {
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
  readonly mode: string;
  readonly state: (typeof LOBBY_STATES)[number];
  readonly startsAt?: string;
  readonly full: boolean;
  /** Only moderators enter at present. */
  readonly locked: boolean;
  /** A PIN is asked for. */
  readonly pin: boolean;
  /** Only guests are told at the door; everybody else inside. */
  readonly description?: string;
}

/** One more thing that guests are asked. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** None: any text. */
  readonly choices?: readonly string[];
}

/** What anybody who knows the link is told of a public conference. */
export interface PublicPage {
  readonly id: string;
  readonly topic: string;
  readonly description: string;
  readonly state: (typeof LOBBY_STATES)[number];
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly full: boolean;
  readonly locked: boolean;
  readonly pin: boolean;
  /** Missing: nobody need register. */
  readonly registration?: {
    readonly open: boolean;
    readonly opensAt?: string;
    readonly closesAt?: string;
    readonly full: boolean;
    readonly questions: readonly Question[];
    /** Who registers is sent a link, and has no ticket before they open it. */
    readonly confirmed: boolean;
    readonly agreement: string;
  };
}

/** How guests register, as who moderates says. */
export interface Terms {
  readonly asked: boolean;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly limit: number;
  readonly questions: readonly Question[];
  readonly confirmed: boolean;
  readonly agreement: string;
}

export interface Registering {
  readonly name: string;
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly agreed: boolean;
  /** In which e-mails are written, as a tag (BCP 47). */
  readonly language: string;
}

/** Whom a personal link was sent to: an account, or a guest of this name. */
export interface Pass {
  readonly conference: string;
  readonly user?: string;
  readonly name?: string;
}

/** A call that one did not get. */
export interface MissedCall {
  readonly id: string;
  readonly caller: string;
  readonly at: string;
  readonly cause: Cause;
  readonly seen: boolean;
}

/** What came of a request: a value, with the version it has on the server, or the problem. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly version: string | undefined }
  | { readonly ok: false; readonly problem: Problem };

const session = record<Session>({
  user: record<User>({ id: text, name: text, rights: listOf(text) }),
  expires: optional(text),
});
export const plan = record<Plan>({
  id: text,
  topic: text,
  description: text,
  owner: text,
  launch: record<Launch>({
    type: oneOf(LAUNCHES),
    start: optional(text),
    duration: optional(text),
    zone: optional(text),
    rule: optional(text),
    opensEarly: optional(text),
    startsByItself: optional(flag),
  }),
  mode: text,
  capacity: count,
  invited: optional(listOf(text)),
  speakers: optional(count),
  pin: optional(text),
  waiting: optional(listOf(oneOf(CATEGORIES))),
  offOnEntry: optional(listOf(oneOf(SOURCES))),
  endsOnTime: optional(flag),
  warning: optional(text),
  tags: optional(listOf(text)),
  access: optional(oneOf(ACCESS)),
  deniedToGuests: optional(listOf(oneOf(FEATURES))),
  state: oneOf(PLAN_STATES),
  ended: optional(text),
  next: optional(text),
});
const mode = record<Mode>({
  id: text,
  limits: listOf(record<Limit>({ speakers: count, participants: count })),
  offOnEntry: listOf(oneOf(SOURCES)),
});
const lobby = record<Lobby>({
  id: text,
  topic: text,
  owner: text,
  mode: text,
  state: oneOf(LOBBY_STATES),
  startsAt: optional(text),
  full: flag,
  locked: flag,
  pin: flag,
  description: optional(text),
});
const missedCall = record<MissedCall>({ id: text, caller: text, at: text, cause: oneOf(CAUSES), seen: flag });
const question = record<Question>({ name: text, label: text, required: flag, choices: optional(listOf(text)) });
const terms = record<Terms>({
  asked: flag,
  opensAt: optional(text),
  closesAt: optional(text),
  limit: count,
  questions: listOf(question),
  confirmed: flag,
  agreement: text,
});
const pass = record<Pass>({ conference: text, user: optional(text), name: optional(text) });
const publicPage = record<PublicPage>({
  id: text,
  topic: text,
  description: text,
  state: oneOf(LOBBY_STATES),
  startsAt: optional(text),
  endsAt: optional(text),
  full: flag,
  locked: flag,
  pin: flag,
  registration: optional(
    record<NonNullable<PublicPage["registration"]>>({
      open: flag,
      opensAt: optional(text),
      closesAt: optional(text),
      full: flag,
      questions: listOf(question),
      confirmed: flag,
      agreement: text,
    }),
  ),
});
const widget = record<{ readonly origins: readonly string[] }>({ origins: listOf(text) });
const registered = record<{ readonly ticket?: string }>({ ticket: optional(text) });
const registrations = record<{ readonly taken: number }>({ taken: count });
const ticket = record<{ readonly ticket: string }>({ ticket: text });
const problem = record<Problem>({ code: text, detail: text });
export const items = <T>(guard: Guard<T>) => record<{ readonly items: readonly T[] }>({ items: listOf(guard) });
export const anything: Guard<unknown> = (_): _ is unknown => true;

const UNREACHABLE: Problem = { code: "server.unreachable", detail: "The server cannot be reached." };
const STRANGE: Problem = { code: "server.failed", detail: "The server gave an answer that makes no sense." };

interface Body {
  readonly json?: unknown;
  readonly csv?: string;
  readonly version?: string | undefined;
  /** Whether an answer of the right shape counts whatever its status, as a report of what is wrong. */
  readonly reports?: boolean;
  /** In which the answer is to speak, if it can; else as the browser is set. */
  readonly language?: string;
}

export async function call<T>(method: string, path: string, guard: Guard<T>, body: Body = {}): Promise<Result<T>> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const content = body.csv ?? (body.json === undefined ? undefined : JSON.stringify(body.json));
  if (content !== undefined) {
    headers["Content-Type"] = body.csv === undefined ? "application/json" : "text/csv; charset=utf-8";
  }
  if (body.language !== undefined) {
    headers["Accept-Language"] = body.language;
  }
  if (body.version !== undefined) {
    headers["If-Match"] = body.version;
  }
  try {
    const init: RequestInit = { method, headers, credentials: "same-origin", cache: "no-store" };
    const response = await fetch(`/api/v1${path}`, content === undefined ? init : { ...init, body: content });
    return await read(response, guard, body.reports === true);
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

async function read<T>(response: Response, guard: Guard<T>, reports: boolean): Promise<Result<T>> {
  const content = await response.text();
  const value = parse(content);
  if (!response.ok && !(reports && guard(value))) {
    return { ok: false, problem: problem(value) ? value : STRANGE };
  }
  return guard(value)
    ? { ok: true, value, version: response.headers.get("ETag") ?? undefined }
    : { ok: false, problem: STRANGE };
}

/** What is null is as good as missing. */
function parse(content: string): unknown {
  try {
    return content === "" ? undefined : JSON.parse(content, (_, value) => value ?? undefined);
  } catch {
    return undefined;
  }
}

/** As many as the server gives at once. */
const MOST_LISTED = 200;

const at = (id: string) => `/conferences/${encodeURIComponent(id)}`;

const atPublic = (id: string) => `/webinar/conferences/${encodeURIComponent(id)}`;

/** What only who moderates a public conference may ask. */
const atHosting = (id: string) => `/webinar/hosting/${encodeURIComponent(id)}`;

/** All registrations, for a spreadsheet. */
export const sheetPath = (id: string) => `/api/v1${atHosting(id)}/registrations.csv`;

/** The server's REST door, as far as this client goes through it. */
export const rest = {
  logIn: (login: string, password: string, code?: string) =>
    call("POST", "/session", session, { json: { login, password, code } }),
  session: () => call("GET", "/session", session),
  logOut: () => call("DELETE", "/session", anything),

  conferences: () => call("GET", `/conferences?limit=${MOST_LISTED}`, items(plan)),
  create: (draft: Draft) => call("POST", "/conferences", plan, { json: draft }),
  conference: (id: string) => call("GET", at(id), plan),
  change: (id: string, draft: Draft, version: string | undefined) =>
    call("PATCH", at(id), plan, { json: draft, version }),
  remove: (id: string, version: string | undefined) => call("DELETE", at(id), anything, { version }),
  start: (id: string) => call("POST", `${at(id)}/start`, anything),
  stop: (id: string) => call("POST", `${at(id)}/stop`, anything),
  lobby: (id: string) => call("GET", `${at(id)}/lobby`, lobby),
  missedCalls: () => call("GET", `/calls/missed?limit=${MOST_LISTED}`, items(missedCall)),
  seeMissedCalls: () => call("POST", "/calls/missed/seen", anything),
  forgetMissedCall: (id: string) => call("DELETE", `/calls/missed/${encodeURIComponent(id)}`, anything),
  publicPage: (id: string) => call("GET", atPublic(id), publicPage),
  takeTicket: (id: string) => call("POST", `${atPublic(id)}/guests`, ticket, { json: {} }),
  register: (id: string, who: Registering) => call("POST", `${atPublic(id)}/registrations`, registered, { json: who }),
  redeem: (token: string) => call("POST", "/invitations/redeem", pass, { json: { token } }),
  confirm: (id: string, token: string) => call("POST", `${atPublic(id)}/confirmations`, ticket, { json: { token } }),
  terms: (id: string) => call("GET", `${atHosting(id)}/terms`, terms),
  changeTerms: (id: string, wanted: Terms) => call("PUT", `${atHosting(id)}/terms`, terms, { json: wanted }),
  registrations: (id: string) => call("GET", `${atHosting(id)}/registrations?limit=1`, registrations),
  widget: (id: string) => call("GET", `${atHosting(id)}/widget`, widget),
  changeWidget: (id: string, origins: readonly string[]) =>
    call("PUT", `${atHosting(id)}/widget`, widget, { json: { origins } }),
  modes: () => call("GET", "/modes", items(mode)),
} as const;
