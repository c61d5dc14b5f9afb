import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { type WebSocket, WebSocketServer } from "ws";
import type { Lobby, Mode, Plan } from "../../../main/web/api/rest";
import { adminAnswer, SEATS } from "./admin";
import { ELSEWHERE, ELSEWHERE_PAGE, hostAnswer, publicAnswer } from "./hosting";
import { whoIs } from "./people";
import { FakeRoom } from "./room";
import { writtenAnswer } from "./written";

const hours = (n: number) => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + n * 3_600_000).toISOString();

function plan(id: string, topic: string, launch: Plan["launch"], more: Partial<Plan> = {}): Plan {
  return {
    id,
    topic,
    description: "",
    owner: "ann",
    launch,
    mode: "all-on-screen",
    capacity: 50,
    state: launch.type === "scheduled" ? "NOT_STARTED" : "OPEN",
    ...more,
  };
}

const plans = new Map<string, Plan>(
  [
    plan(
      "Town-Hall",
      "Town hall",
      { type: "scheduled", start: hours(0), duration: "PT1H", zone: "Europe/Berlin" },
      { state: "RUNNING" },
    ),
    plan("4071925538", "Design review", {
      type: "scheduled",
      start: hours(3),
      duration: "PT30M",
      zone: "Europe/Berlin",
      rule: "FREQ=WEEKLY",
    }),
    plan("6620184417", "Quarterly planning with the teams in Lisbon, Porto and Vienna", {
      type: "scheduled",
      start: hours(27),
      duration: "PT1H30M",
      zone: "Europe/Berlin",
    }),
    plan(
      "open-day",
      "Open day",
      { type: "scheduled", start: hours(27), duration: "PT2H", zone: "Europe/Berlin" },
      { access: "PUBLIC", description: "What we do, and why." },
    ),
    plan("Anns-Office", "Ann’s office", { type: "virtualRoom" }),
    plan("5500112233", "Interview", { type: "adHoc" }, { ended: hours(-30), state: "ENDED" }),
  ].map((p) => [p.id, p]),
);

const limits = (...pairs: readonly (readonly [speakers: number, participants: number])[]) =>
  pairs.map(([speakers, participants]) => ({ speakers, participants }));

const MODES: readonly Mode[] = [
  { id: "all-on-screen", limits: limits([49, 49]), offOnEntry: [] },
  { id: "lecture", limits: limits([1, 49]), offOnEntry: [] },
  { id: "moderated", limits: limits([1, 1500], [2, 900], [3, 600], [4, 450]), offOnEntry: [] },
  { id: "smart-meeting", limits: limits([4, 450], [5, 450], [6, 420]), offOnEntry: ["MICROPHONE"] },
  { id: "talking-stick", limits: [], offOnEntry: [] },
];

const SIGNS: Record<string, Partial<Lobby>> = {
  later: { topic: "Design review", state: "NOT_STARTED", startsAt: hours(3) },
  full: { topic: "All hands", full: true },
  pin: { topic: "Board", pin: true },
  locked: { topic: "All hands", locked: true },
  over: { topic: "Interview", state: "ENDED" },
};

const problem = (response: ServerResponse, status: number, code: string, detail: string) =>
  reply(response, status, { type: `urn:rostrum:problem:${code}`, status, code, detail }, "application/problem+json");

function reply(response: ServerResponse, status: number, body?: unknown, type = "application/json") {
  response.writeHead(status, { "Content-Type": type, ETag: '"1"' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function maybe(response: ServerResponse, answer: unknown) {
  return answer === undefined
    ? problem(response, 404, "conference.unknown", "Nothing here.")
    : reply(response, 200, answer);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
  }
  return text;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  return parsed(await textOf(request));
}

function parsed(text: string): Record<string, never> {
  return text.startsWith("{") ? JSON.parse(text) : {};
}

/** Who is logged in: the name is the token. */
function callerOf(request: IncomingMessage) {
  return whoIs(/rostrum_session=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? "");
}

async function session(request: IncomingMessage, response: ServerResponse) {
  if (request.method === "POST") {
    const { login, password, code } = (await bodyOf(request)) as { login?: string; password?: string; code?: string };
    if (login === "zoe" && password === "secret") {
      return code === undefined
        ? problem(response, 401, "login.code-required", "Type the code.")
        : problem(response, 401, "login.code-refused", "The code is wrong.");
    }
    const user = whoIs(login ?? "");
    if (user === undefined || password !== "secret") {
      return problem(response, 401, "login.refused", "Name or password is wrong.");
    }
    response.setHeader("Set-Cookie", `rostrum_session=${user.id}; Path=/; HttpOnly; SameSite=Strict`);
    return reply(response, 200, { user, expires: hours(12) });
  }
  if (request.method === "DELETE") {
    response.setHeader("Set-Cookie", "rostrum_session=; Path=/; Max-Age=0");
    return reply(response, 204);
  }
  return reply(response, 200, { user: callerOf(request), expires: null, token: null });
}

async function save(request: IncomingMessage, response: ServerResponse, id?: string) {
  const draft = (await bodyOf(request)) as unknown as Plan;
  if (draft.id === "taken") {
    return problem(response, 409, "conference-id.taken", "Another conference has this ID.");
  }
  if (draft.capacity < 1 || draft.capacity > 2000) {
    return problem(response, 400, "plan.invalid", `capacity: ${draft.capacity} (expected: 1 to 2000)`);
  }
  const saved = { ...draft, id: draft.id ?? String(Math.random()).slice(2, 12), owner: "ann", state: "OPEN" as const };
  if (id !== undefined) {
    plans.delete(id);
  }
  plans.set(saved.id, saved);
  return reply(response, id === undefined ? 201 : 200, saved);
}

function list(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? "", "http://fake");
  const state = searchParams.get("state");
  const words = (searchParams.get("q") ?? "").toLowerCase();
  const items = [...plans.values()].filter(
    (it) => (state === null || it.state === state) && `${it.id} ${it.topic}`.toLowerCase().includes(words),
  );
  return { items, offset: 0, limit: 200, total: items.length };
}

async function conferences(request: IncomingMessage, response: ServerResponse, [id, what, which]: string[]) {
  if (id === undefined) {
    return request.method === "POST" ? save(request, response) : reply(response, 200, list(request));
  }
  const known = plans.get(id);
  if (what === "lobby") {
    const sign = SIGNS[id];
    return known === undefined && sign === undefined
      ? problem(response, 404, "conference.unknown", "Nothing here.")
      : reply(response, 200, {
          id,
          topic: known?.topic,
          owner: "Ann Example",
          mode: "all-on-screen",
          state: "OPEN",
          full: false,
          locked: false,
          pin: false,
          ...sign,
        });
  }
  if (known === undefined) {
    return problem(response, 404, "conference.unknown", "Nothing here.");
  }
  if (what === "occurrences" && which === "exceptions") {
    return reply(response, 200, { items: EXCEPTIONS });
  }
  if (what === "occurrences") {
    return request.method === "GET" ? reply(response, 200, { items: DATES }) : reply(response, 204);
  }
  if (what === "participants") {
    return request.method === "GET" ? reply(response, 200, { items: SEATS }) : reply(response, 204);
  }
  if (what === "commands") {
    return reply(response, 200, {});
  }
  if (what === "start" || what === "stop") {
    plans.set(id, { ...known, state: what === "start" ? "RUNNING" : "ENDED" });
    return reply(response, 200, known);
  }
  if (request.method === "PATCH") {
    return save(request, response, id);
  }
  if (request.method === "DELETE") {
    plans.delete(id);
    return reply(response, 204);
  }
  return reply(response, 200, known);
}

/** Every week, but one is moved. */
const DATES = [3, 171, 340, 507].map((n) => ({
  original: hours(n),
  start: hours(n === 340 ? 362 : n),
  end: hours(n === 340 ? 363 : n + 1),
  moved: n === 340,
}));

const EXCEPTIONS = [
  { original: hours(340), cancelled: false },
  { original: hours(675), cancelled: true },
];

const TEMPLATES = [
  plan("lesson", "Lesson", { type: "template" }, { mode: "lecture", capacity: 30 }),
  plan("townhall", "Town hall of everybody in all our houses", { type: "template" }, { capacity: 500, owner: "bob" }),
];

const DELIVERIES = [
  { invitee: "bob", kind: "INVITE", state: "SENT", tries: 1 },
  { invitee: "cleo", kind: "INVITE", state: "UNADDRESSED", tries: 0 },
  { invitee: "gina@example.com", kind: "INVITE", state: "FAILED", tries: 8, failure: "550 5.1.1 no such mailbox" },
  { invitee: "hugo", kind: "UPDATE", state: "QUEUED", tries: 1, failure: "connection refused" },
];

async function rest(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams: query } = new URL(request.url ?? "", "http://fake");
  const path = pathname.split("/").slice(3).map(decodeURIComponent);
  const [first, ...others] = path;
  if (first === "webinar" && others[0] === "conferences") {
    return maybe(response, publicAnswer(others[1], others[2]));
  }
  const logsIn = first === "session" && request.method === "POST";
  if (!logsIn && callerOf(request) === undefined) {
    return problem(response, 401, "login.required", "Nobody is logged in.");
  }
  if (first === "session") {
    return session(request, response);
  }
  if (first === "webinar") {
    return maybe(response, hostAnswer(others[2]));
  }
  if (ADMINISTRATIVE.has(first ?? "")) {
    const text = await textOf(request);
    const answer = adminAnswer({ method: request.method ?? "", path, query, text, body: parsed(text) });
    return reply(response, answer?.status ?? 404, answer?.body);
  }
  if (first === "templates") {
    return reply(response, 200, { items: TEMPLATES });
  }
  if (first === "invitations") {
    return reply(response, 200, { items: DELIVERIES });
  }
  if (first === "calls") {
    return calls(request, response);
  }
  if (first === "chats" || first === "directory" || first === "chat-history") {
    return maybe(response, writtenAnswer(first, others, new URL(request.url ?? "", "http://fake").searchParams));
  }
  return first === "modes" ? reply(response, 200, { items: MODES }) : conferences(request, response, others);
}

const ADMINISTRATIVE: ReadonlySet<string> = new Set([
  "users",
  "groups",
  "roster",
  "webhooks",
  "keys",
  "sessions",
  "security",
  "profile",
  "audit",
  "server",
  "extensions",
  "mail",
  "settings",
  "logs",
  "reports",
]);

const MISSED = [
  { id: "a".repeat(22), caller: "cleo", at: hours(-1), cause: "NO_ANSWER", seen: false },
  { id: "b".repeat(22), caller: "bob", at: hours(-5), cause: "BUSY", seen: true },
  { id: "c".repeat(22), caller: "maximiliane.von-und-zu-hohenstein", at: hours(-60), cause: "CANCELLED", seen: true },
];

function calls(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "GET") {
    return reply(response, 204);
  }
  return reply(response, 200, request.url?.endsWith("/blocked") ? { users: ["mallory"] } : { items: MISSED });
}

/** Everybody rings and nobody answers; whoever calls Cleo is called by Cleo's sister. */
function personalLine(line: WebSocket) {
  const say = (message: unknown) => line.send(JSON.stringify(message));
  say({ type: "welcome", protocol: 1, user: "ann", name: "Ann Example", heartbeatSeconds: 20 });
  say({ type: "missed", unseen: 1 });
  line.on("message", (data) => {
    const { ref, type, user, users } = JSON.parse(String(data));
    if (type === "watch") {
      const presences = ["ONLINE", "BUSY", "OFFLINE"];
      const reachable = users.map((who: string, i: number) => ({
        type: "reachable",
        user: who,
        presence: presences[i % 3],
      }));
      say({ type: "watching", ref, users: reachable });
    } else if (type === "call" || type === "invite") {
      say({ type: "progress", ref, call: "d".repeat(22), state: "RINGING" });
      if (user === "cleo") {
        const placed = new Date().toISOString();
        const call = "e".repeat(22);
        say({ type: "ringing", call, caller: "dora", name: "Dora Example", placed, invitation: type === "invite" });
      }
    } else if (type === "ping") {
      say({ type: "done", ref });
    } else {
      say({ type: "progress", ref, call: "d".repeat(22), state: "MISSED" });
    }
  });
}

function serveWebSockets(server: Server) {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => "rostrum.v1" });
  server.on("upgrade", (request, socket, head) => {
    if (request.url === "/ws/v1") {
      sockets.handleUpgrade(request, socket, head, (line) => new FakeRoom(line));
    }
    if (request.url === "/ws/v1/me") {
      sockets.handleUpgrade(request, socket, head, personalLine);
    }
  });
}

/** Whoever sends a file named "slow" waits; all others are refused. */
function files(request: IncomingMessage, response: ServerResponse) {
  if (request.method === "GET") {
    return request.url === "/files/v1"
      ? reply(response, 200, { bytes: 1024 * 1024, denied: ["exe"], allowed: [] })
      : problem(response, 404, "file.unknown", "There is no such file.");
  }
  request.resume();
  return request.headers["file-name"] === "slow.pdf"
    ? undefined
    : problem(response, 409, "files.full", "The files of this conference take up all the room they may.");
}

/** REST and WebSocket of the server, in memory, with fake company and no media. */
export function fakeServer(): Plugin {
  return {
    name: "fake-server",
    configureServer: ({ middlewares, httpServer }) => {
      middlewares.use("/api/v1", (request, response) => void rest(whole(request), response));
      middlewares.use("/files/v1", (request, response) => void files(whole(request), response));
      serveWebSockets(httpServer as Server);
    },
    configurePreviewServer: ({ middlewares, httpServer }) => {
      middlewares.use(ELSEWHERE, (_, response) => {
        response.writeHead(200, { "Content-Type": "text/html" });
        response.end(ELSEWHERE_PAGE);
      });
      middlewares.use((request, response, next) => {
        const framers = request.url === "/c/open-day" ? "'self'" : "'none'";
        const policy = request.url?.startsWith("/assets/blur-worker-") ? WORKER_POLICY : POLICY;
        response.setHeader("Content-Security-Policy", `${policy}; frame-ancestors ${framers}`);
        next();
      });
      middlewares.use("/api/v1", (request, response) => void rest(whole(request), response));
      middlewares.use("/files/v1", (request, response) => void files(whole(request), response));
      serveWebSockets(httpServer as Server);
    },
  };
}

/** The policies that the bundle's filter sets; see SecurityHeaders.java. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "media-src 'self' blob:; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; " +
  "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html rostrum-worker";
const WORKER_POLICY =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types 'none'";

function whole(request: IncomingMessage & { originalUrl?: string }): IncomingMessage {
  request.url = request.originalUrl ?? request.url;
  return request;
}
