import type { Ticket } from "../conference/seat";
import { count, listOf, record, text } from "../protocol/guards";
import type { Attachment, Audience, Problem } from "../protocol/vocabulary";

/** What may be sent. */
export interface FileTerms {
  /** The longest file. */
  readonly bytes: number;
  /** Endings of names that are refused. */
  readonly denied: readonly string[];
  /** The only endings that are taken; none: all others. */
  readonly allowed: readonly string[];
}

/** A file on its way. */
export interface Sending {
  /** Why it did not arrive; nothing if it did or was cancelled. */
  readonly done: Promise<Problem | undefined>;
  cancel(): void;
}

const PATH = "/files/v1";
const BROKEN: Problem = { code: "file.broken", detail: "" };

const terms = record<FileTerms>({ bytes: count, denied: listOf(text), allowed: listOf(text) });
const problem = record<Problem>({ code: text, detail: text });

/** Where a file is asked for: the secret of the seat, which guests have too, is sent in a header and in no address. */
const shown = ({ seat, token }: Ticket) => `Seat ${seat}:${token}`;

/** What this server takes; nothing if it does not say. */
export async function fileTerms(): Promise<FileTerms | undefined> {
  try {
    const value: unknown = await (await fetch(PATH)).json();
    return terms(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is against a file before it is sent: a server that refuses while it comes is not always heard. */
export function refusalOf({ name, size }: Pick<File, "name" | "size">, known: FileTerms): Problem | undefined {
  const ending = name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
  if (size > known.bytes) {
    return { code: "file.too-large", detail: String(known.bytes) };
  }
  const allowed = known.allowed.length === 0 || known.allowed.includes(ending);
  return size === 0 || known.denied.includes(ending) || !allowed ? { code: "file.refused", detail: "" } : undefined;
}

/** Half a pair of surrogates, which some systems allow in names, cannot be encoded. */
const nameOf = ({ name }: File) => encodeURIComponent(name.slice(-400).replace(/\p{Surrogate}/gu, "_"));

/** @param progress told how much is there, 0 to 1 */
export function sendFile(file: File, to: Audience, ticket: Ticket, progress: (share: number) => void): Sending {
  // A request of the old kind: the new one does not say how far it is.
  const request = new XMLHttpRequest();
  const done = new Promise<Problem | undefined>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(request.status === 201 ? undefined : read(request.responseText));
    request.onerror = () => resolve(BROKEN);
    request.onabort = () => resolve(undefined);
  });
  const reader = to.type === "one" ? to.who : to.type;
  request.open("POST", `${PATH}?to=${encodeURIComponent(reader)}`);
  request.setRequestHeader("Authorization", shown(ticket));
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("File-Name", nameOf(file));
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function read(answer: string): Problem {
  try {
    const value: unknown = JSON.parse(answer);
    return problem(value) ? { code: value.code, detail: value.detail } : BROKEN;
  } catch {
    return BROKEN;
  }
}

/** The content of a file, or why there is none. */
export async function fetchFile({ id }: Attachment, ticket: Ticket): Promise<Blob | Problem> {
  try {
    const answer = await fetch(`${PATH}/${id}`, { headers: { Authorization: shown(ticket) }, cache: "no-store" });
    return answer.ok ? await answer.blob() : read(await answer.text());
  } catch {
    return BROKEN;
  }
}
