const hours = (n: number) => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + n * 3_600_000).toISOString();

/** A page of somebody else that shows a public conference. */
export const ELSEWHERE = "/somebody-elses-site";
export const ELSEWHERE_PAGE = `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width"><title>A shop</title><body style="font-family: serif; margin: 2rem">
<h1>Our open day</h1><p>Come and see what we do.</p>
<iframe src="/c/open-day" title="Open day" width="100%" height="200" style="border: 0" loading="lazy"
  referrerpolicy="no-referrer"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;

const OPEN_DAY = {
  id: "open-day",
  topic: "Open day",
  description: "What we do, and why.\nBring questions.",
  state: "NOT_STARTED",
  startsAt: hours(27),
  full: false,
  locked: false,
  pin: false,
};

/** What anybody is told; nothing for what is not public. */
export const publicAnswer = (id: string | undefined): unknown => (id === "open-day" ? OPEN_DAY : undefined);

/** What who moderates is told beside the plan. */
export function hostAnswer(what: string | undefined): unknown {
  return what === "widget" ? { origins: ["https://www.example.org"] } : undefined;
}
