import { listOf, record, text } from "../protocol/guards";
import { asking, key, type NewKey, openLogin, type Profile, part, profile, type Query } from "./admin";
import { anything, call, items } from "./rest";

/** What shows that somebody is still oneself. */
export interface Proof {
  readonly password?: string;
  /** Of the app. */
  readonly code?: string;
}

const enrolment = record<{ readonly secret: string; readonly uri: string }>({ secret: text, uri: text });
const recovery = record<{ readonly codes: readonly string[] }>({ codes: listOf(text) });
const blocked = record<{ readonly users: readonly string[] }>({ users: listOf(text) });

/** What everybody does with their own account. */
export const account = {
  profile: () => call("GET", "/profile", profile),
  changeProfile: (change: Profile) => call("PATCH", "/profile", profile, { json: change }),
  /** Ends every log-in, the one that asks too. */
  changePassword: (present: string, code: string | undefined, password: string) =>
    call("POST", "/security/password", anything, { json: { present, code, password } }),
  enrol: (proof: Proof) => call("POST", "/security/second-factor", enrolment, { json: proof }),
  confirm: (code: string) => call("POST", "/security/second-factor/confirmation", recovery, { json: { code } }),
  removeFactor: (proof: Proof) => call("POST", "/security/second-factor/removal", anything, { json: proof }),
  sessions: () => call("GET", "/sessions", items(openLogin)),
  endSession: (id: string) => call("DELETE", `/sessions/${encodeURIComponent(id)}`, anything),
  endSessions: () => call("DELETE", "/sessions", anything),
  keys: (query: Query) => call("GET", asking("/keys", query), part(key)),
  makeKey: (wanted: NewKey) => call("POST", "/keys", key, { json: wanted }),
  endKey: (id: string) => call("DELETE", `/keys/${encodeURIComponent(id)}`, anything),
  blocked: () => call("GET", "/calls/blocked", blocked),
  block: (user: string) => call("PUT", `/calls/blocked/${encodeURIComponent(user)}`, anything),
  unblock: (user: string) => call("DELETE", `/calls/blocked/${encodeURIComponent(user)}`, anything),
} as const;
