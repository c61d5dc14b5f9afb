/** In so many days, or so many days ago. */
export const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();

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

export const ok = (body?: unknown): Answer => ({ status: body === undefined ? 204 : 200, body });
export const refused = (status: number, code: string, detail: string): Answer => ({
  status,
  body: { status, code, detail },
});

export function part<T>(all: readonly T[], query: URLSearchParams): Answer {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  return ok({ items: all.slice(offset, offset + limit), offset, limit, total: all.length });
}

export const holds = (query: URLSearchParams, ...texts: readonly string[]) =>
  texts
    .join(" ")
    .toLowerCase()
    .includes((query.get("q") ?? "").toLowerCase());

export const fits = (wanted: string | null, present: boolean) => wanted === null || (wanted === "true") === present;
