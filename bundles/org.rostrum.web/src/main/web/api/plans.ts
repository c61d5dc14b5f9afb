import { count, flag, listOf, optional, record, text } from "../protocol/guards";
import { anything, call, type Draft, items, type Plan, plan } from "./rest";

/** One time at which a conference takes place. */
export interface Occurrence {
  /** When the rule has it: its name, also when it is moved. */
  readonly original: string;
  readonly start: string;
  readonly end: string;
  readonly moved: boolean;
}

/** A time that is not as the rule has it: cancelled, or else moved. */
export interface Exception {
  readonly original: string;
  readonly cancelled: boolean;
}

/** How far one message has come. */
export interface Delivery {
  /** A user, or an e-mail address. */
  readonly invitee: string;
  readonly kind: string;
  readonly state: string;
  readonly tries: number;
  readonly failure?: string;
}

const MOST_LISTED = 200;

const occurrence = record<Occurrence>({ original: text, start: text, end: text, moved: flag });
const exception = record<Exception>({ original: text, cancelled: flag });
const delivery = record<Delivery>({
  invitee: text,
  kind: text,
  state: text,
  tries: count,
  failure: optional(text),
});
const deliveries = record<{ readonly items: readonly Delivery[] }>({ items: listOf(delivery) });

const atDate = (id: string, original: string) =>
  `/conferences/${encodeURIComponent(id)}/occurrences/${encodeURIComponent(original)}`;
const atInvitations = (id: string) => `/invitations/${encodeURIComponent(id)}`;

/** What belongs to a plan besides the plan itself. */
export const plans = {
  /** @param since from now on, if nothing is said */
  dates: (id: string, since?: Date) =>
    call(
      "GET",
      `/conferences/${encodeURIComponent(id)}/occurrences?limit=${MOST_LISTED}${
        since === undefined ? "" : `&from=${since.toISOString()}`
      }`,
      items(occurrence),
    ),
  exceptions: (id: string) =>
    call("GET", `/conferences/${encodeURIComponent(id)}/occurrences/exceptions?limit=${MOST_LISTED}`, items(exception)),
  moveDate: (id: string, original: string, start: string, duration: string) =>
    call("POST", atDate(id, original), anything, { json: { start, duration } }),
  cancelDate: (id: string, original: string) => call("DELETE", atDate(id, original), anything),
  restoreDate: (id: string, original: string) => call("POST", `${atDate(id, original)}/restore`, anything),

  templates: () => call("GET", `/templates?limit=${MOST_LISTED}`, items<Plan>(plan)),
  /** A conference like a template: what the draft does not name is as there. */
  createLike: (template: string, draft: Draft) =>
    call("POST", `/conferences?template=${encodeURIComponent(template)}`, plan, { json: draft }),

  invitations: (id: string) => call("GET", atInvitations(id), deliveries),
  /** @param invitee without: all who have none */
  resend: (id: string, invitee?: string) =>
    call("POST", `${atInvitations(id)}/resend`, anything, { json: invitee === undefined ? {} : { invitee } }),
} as const;
