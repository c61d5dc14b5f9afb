const hours = (n: number) => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + n * 3_600_000).toISOString();

/** A page of somebody else that shows a public conference. */
export const ELSEWHERE = "/somebody-elses-site";
export const ELSEWHERE_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
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

const WORKSHOP = {
  ...OPEN_DAY,
  id: "workshop",
  topic: "Workshop",
  registration: {
    open: true,
    full: false,
    confirmed: true,
    agreement: "We keep your name and your address until a month after the workshop, and show them to nobody else.",
    questions: [{ name: "team", label: "Your team", required: true, choices: ["Red", "Blue"] }],
  },
};

/** What anybody is told; nothing for what is not public. */
export function publicAnswer(id: string | undefined, what: string | undefined): unknown {
  if (what === "registrations") {
    return {};
  }
  return { "open-day": OPEN_DAY, workshop: WORKSHOP }[id ?? ""];
}

/** What who moderates is told beside the plan. */
export function hostAnswer(what: string | undefined): unknown {
  const answers: Readonly<Record<string, unknown>> = {
    widget: { origins: ["https://www.example.org"] },
    terms: { asked: true, limit: 40, questions: [], confirmed: true, agreement: WORKSHOP.registration.agreement },
    registrations: { items: [], taken: 17 },
  };
  return answers[what ?? ""];
}
