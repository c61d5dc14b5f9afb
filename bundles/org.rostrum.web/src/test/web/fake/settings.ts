import { LEVELS, type LogLine } from "../../../main/web/api/logs";
import type { Section, Setting } from "../../../main/web/api/settings";
import type { Answer, Asked } from "./answer";

const setting = (key: string, name: string, help: string, kind: string, more: Partial<Setting> = {}): Setting => ({
  key,
  name,
  help,
  kind,
  choices: [],
  fallback: "",
  value: more.fallback ?? "",
  set: false,
  ...more,
});

const section = (id: string, name: string, effect: string, ...settings: Setting[]): Section => ({
  id: `org.rostrum.${id}`,
  name,
  effect,
  version: "1",
  settings,
});

const each = (...values: string[]) => values.map((value) => ({ value, label: value }));
const LIMITS = setting("limits", "Size", "How large a conference can be: pairs of speakers/participants.", "TEXT", {
  fallback: "1/1500, 2/900",
  value: "1/1500, 2/900",
});

const sections = new Map<string, Section>(
  [
    section(
      "invitation.mail",
      "E-mail",
      "Saving takes effect at once.",
      setting("smtp.host", "SMTP server", "The server that takes our messages; empty: nothing is sent.", "TEXT", {
        value: "mail.example.org",
        set: true,
        variable: "ROSTRUM_SMTP_HOST",
      }),
      setting("smtp.port", "Port", "587 for STARTTLS, 465 for TLS, 25 for a server of one's own.", "NUMBER", {
        fallback: "587",
        value: "465",
        set: true,
        min: 1,
        max: 65535,
      }),
      setting("smtp.security", "Encryption", "Certificates are always checked.", "CHOICE", {
        fallback: "STARTTLS",
        choices: each("STARTTLS", "TLS", "NONE"),
      }),
      {
        ...setting("smtp.password", "Password", "The password of the user.", "SECRET", { set: true }),
        value: undefined,
      },
      setting(
        "smtp.timeout.seconds",
        "Wait for an answer for",
        "How long to wait for each answer, 1 to 60.",
        "NUMBER",
        {
          fallback: "20",
          unit: "seconds",
          min: 1,
          max: 60,
        },
      ),
    ),
    section(
      "invitation.core",
      "Invitations",
      "Saving takes effect at once and loses nothing.",
      setting("pin.included", "Tell the PIN in messages", "Whether messages tell the PIN.", "SWITCH", {
        fallback: "false",
      }),
      setting("reminder.minutes", "Remind before the start", "At most four numbers.", "NUMBERS", {
        min: 1,
        max: 20160,
      }),
    ),
    {
      ...section(
        "media.sfu",
        "Media engine",
        "Saving restarts the engine: sound and pictures of all conferences are gone for seconds.",
        setting("media.bind", "Address to listen on", "0.0.0.0 or :: for all.", "TEXT", {
          fallback: "127.0.0.1",
          value: "192.0.2.99",
          set: true,
        }),
        setting("udp.enabled", "UDP", "Whether clients may use UDP.", "SWITCH", { fallback: "true" }),
      ),
      trouble: "java.net.BindException: Cannot assign requested address",
    },
    section("rest", "REST interface", "Saving restarts the doors.", setting("requests.burst", "At once", "", "NUMBER")),
    section("files.core", "Files", "", setting("transfers", "At once", "", "NUMBER", { fallback: "32", set: true })),
    section(
      "identity.local",
      "Accounts and log-ins",
      "",
      setting("password.length", "Shortest password", "", "NUMBER"),
    ),
    section("mode.moderated", "Mode: moderated", "For conferences from then on.", LIMITS),
  ].map((it) => [it.id, it]),
);

const refused = (status: number, code: string, detail: string): Answer => ({ status, body: { status, code, detail } });

/** What can be set; port 1 is taken, and somebody else is quicker at 2. */
export function settingsAnswer({ method, path, body }: Asked): Answer {
  const found = sections.get(path[1] ?? "");
  if (path[1] === undefined) {
    return { status: 200, body: { items: [...sections.values()] } };
  }
  if (found === undefined) {
    return refused(404, "settings.unknown", "Nothing of this name can be set.");
  }
  if (method === "GET") {
    return { status: 200, body: found };
  }
  const values = (body.values ?? {}) as Record<string, string>;
  if (values["smtp.port"] === "1") {
    return refused(400, "settings.refused", "This part of the server does not run with it, all is as before: in use");
  }
  if (values["smtp.port"] === "2") {
    return refused(409, "settings.changed", "Somebody has changed them since. Look again.");
  }
  const reset = (body.reset ?? []) as string[];
  const next = found.settings.map((it) => {
    const value = values[it.key];
    const back = reset.includes(it.key) ? { ...it, value: it.fallback, set: false } : it;
    return value === undefined ? back : { ...back, ...(it.kind === "SECRET" ? {} : { value }), set: true };
  });
  return { status: 200, body: { ...found, settings: next } };
}

const said = (
  number: number,
  level: string,
  logger: string,
  message: string,
  more: Partial<LogLine> = {},
): LogLine => ({
  number,
  at: new Date(Date.now() - (40 - number) * 7_000).toISOString(),
  level,
  logger,
  message,
  ...more,
});

const TRACE = "java.io.IOException: Connection refused\n\tat org.rostrum.invitation.mail.Letter.send(Letter.java:71)";
const LINES: readonly LogLine[] = [
  said(1, "INFO", "org.rostrum.media.sfu.EmbeddedEngine", "2 workers on UDP and TCP ports 7700 to 7701 of 192.0.2.7"),
  said(2, "WARN", "org.rostrum.invitation.mail.MailOffice", "Mail cannot be sent now, 3 messages wait", {
    trace: TRACE,
  }),
  ...Array.from({ length: 24 }, (_, i) =>
    said(i + 3, "INFO", "org.rostrum.conference.core.Conferences", `Opened by ann, ${i + 1} inside`, {
      conference: "Town-Hall",
    }),
  ),
  said(30, "ERROR", "org.rostrum.webhook.Courier", "Hooks are told nothing at the moment, next try in 500 ms"),
];

/** The log: what is at least of a level, and has the words. */
export function logsAnswer({ query }: Asked): Answer {
  const least = LEVELS.indexOf((query.get("level") ?? "INFO") as (typeof LEVELS)[number]);
  const after = Number(query.get("after") ?? 0);
  const items = LINES.filter(
    ({ number, level, message }) =>
      number > after &&
      LEVELS.indexOf(level as (typeof LEVELS)[number]) <= least &&
      message.toLowerCase().includes(query.get("q") ?? ""),
  );
  return { status: 200, body: { items, last: 30, missed: false } };
}

/** A day of an office: two hills of people, an hour without connections, some loss in the afternoon. */
export function reportsAnswer(): Answer {
  const minutes = (n: number) => new Date(Date.now() - n * 60_000).toISOString();
  const samples = Array.from({ length: 288 }, (_, i) => {
    const hill = Math.max(0, Math.sin((i / 288) * Math.PI * 4 - 1)) * 60;
    const quiet = hill === 0;
    return {
      at: minutes((288 - i) * 5),
      conferences: Math.round(hill / 8),
      people: Math.round(hill),
      waiting: 0,
      sessions: Math.round(hill),
      joins: Math.round(hill / 10),
      failed: i % 40 === 7 && !quiet ? 1 : 0,
      ...(quiet
        ? {}
        : { loss: i > 200 ? 0.021 : 0.002, roundTripMillis: 30 + (i % 9), firstMediaMillis: 420 + hill * 5 }),
    };
  });
  const run = (id: string, topic: string, began: number, ended: number | undefined, most: number, loss: number) => ({
    id,
    topic,
    began: minutes(began),
    ended: ended === undefined ? undefined : minutes(ended),
    most,
    entered: most + 2,
    joins: most + 1,
    failed: most > 40 ? 1 : 0,
    firstMediaMillis: 510,
    loss,
    worstLoss: loss * 3,
    roundTripMillis: 41.4,
  });
  const runs = [
    run("Town-Hall", "Town hall", 40, undefined, 5, 0.001),
    run("4071925538", "Weekly planning of everybody who plans anything at all", 300, 240, 49, 0.021),
    run("lecture", "Introduction to logic", 700, 610, 31, 0),
  ];
  return { status: 200, body: { from: minutes(1440), until: minutes(0), stepSeconds: 300, samples, runs } };
}

/** Takes mail for example.org alone. */
export function mailAnswer({ body }: Asked): Answer {
  return `${body.address}`.endsWith("@example.org")
    ? { status: 200, body: { server: "STARTTLS mail.example.org:587", from: "rostrum@example.org", to: body.address } }
    : refused(503, "invitation.unsent", "mail.example.org:587 does not answer within 20 seconds.");
}
