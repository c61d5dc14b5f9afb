import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { admin, asking, type Server } from "../../main/web/api/admin";
import { mayAdminister, mayInspect } from "../../main/web/view/administer";
import { startOf } from "../../main/web/view/panel/filters";
import { figure, rate } from "../../main/web/view/panel/load";
import { eachOnce, sayClient, sayRight } from "../../main/web/view/panel/say";
import { pathTo, routeOf } from "../../main/web/view/route";

const route = (path: string) => routeOf(new URL(path, "https://example.test"));
const holding = (...rights: string[]) => ({ id: "ann", name: "Ann", rights });

describe("the control panel", () => {
  it.each([
    ["/admin", { page: "admin", section: "" }],
    ["/admin/users", { page: "admin", section: "users" }],
    ["/admin/users/ann.example", { page: "admin", section: "users", id: "ann.example" }],
    ["/admin/users/ann/more", { page: "unknown" }],
    ["/conferences/board/dates", { page: "dates", id: "board" }],
    ["/conferences/board/else", { page: "unknown" }],
    ["/account", { page: "account" }],
    ["/account/else", { page: "unknown" }],
  ])("is found: %s leads to %o", (path, expected) => {
    expect(route(path)).toEqual(expected);
  });

  it("leads back to where its paths say", () => {
    expect(route(pathTo.admin())).toEqual({ page: "admin", section: "" });
    expect(route(pathTo.admin("users", "a/b"))).toEqual({ page: "admin", section: "users", id: "a/b" });
  });

  it("is for administrators, and for security administrators to look at", () => {
    expect([mayInspect(holding("ADMINISTRATOR")), mayAdminister(holding("ADMINISTRATOR"))]).toEqual([true, true]);
    const looks = holding("SECURITY_ADMINISTRATOR", "CREATE_CONFERENCES");
    expect([mayInspect(looks), mayAdminister(looks)]).toEqual([true, false]);
    expect([mayInspect(holding("OPERATOR")), mayInspect(undefined)]).toEqual([false, false]);
  });

  it("asks for nothing that is not said", () => {
    expect(asking("/users", { q: "", right: undefined })).toBe("/users");
    expect(asking("/users", { q: "a b&c", offset: 25 })).toBe("/users?q=a+b%26c&offset=25");
  });

  it("bounds a list by days of the reader's own zone, the last one included", () => {
    expect(startOf("2026-11-23", 1)).toBe(new Date(2026, 10, 24).toISOString());
    expect([startOf(""), startOf(undefined)]).toEqual([undefined, undefined]);
  });

  it("says how much media flows by what was counted between two looks", () => {
    const at = (...values: number[]): Server => ({
      version: "1",
      java: "17",
      since: "2026-11-23T10:00:00Z",
      ready: true,
      checks: [],
      figures: values.map((value) => ({ name: "rostrum_media_bytes_in_total", value })),
    });
    const flows = (before: Server | undefined, now: Server) => rate(before, now, "rostrum_media_bytes_in_total", 10);
    expect(flows(at(1_000_000, 0), at(2_000_000, 500_000))).toBe(1.2);
    expect([flows(undefined, at(1)), flows(at(9), at(1)), flows(at(), at(1))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(figure(at(3, 4), "rostrum_media_bytes_in_total")).toBe(7);
  });

  it("takes each of several words once, however they are parted", () => {
    expect(eachOnce(" a, b;a\n\n c ,")).toEqual(["a", "b", "c"]);
  });

  it("calls a right it does not know by its own name", () => {
    expect(sayRight("OPERATOR")).toBe("Operator");
    expect(sayRight("FLY")).toBe("FLY");
  });

  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140 · Linux"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0", "Edge 141 · Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.1 Safari/605.1.15", "Safari 18 · Mac OS X"],
    ["curl/8.9", "curl/8.9"],
    ["", "Unknown program"],
  ])("says of the program %s: %s", (agent, said) => {
    expect(sayClient(agent)).toBe(said);
  });
});

describe("the server's answer", () => {
  const fetched = vi.fn<typeof fetch>();
  const answers = (status: number, body: unknown) =>
    fetched.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));
  const report = { kept: false, added: [], rejected: [{ line: 2, id: "ann", code: "user.taken", detail: "is there" }] };

  beforeEach(() => vi.stubGlobal("fetch", fetched));
  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  it("to a table with bad rows is a report and no failure", async () => {
    answers(400, report);
    const answer = await admin.importUsers("id,name\nann,Ann", { dryRun: true, partly: false, makePasswords: false });
    expect(answer).toMatchObject({ ok: true, value: report });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe("/api/v1/roster?dryRun=true&partly=false&makePasswords=false");
    const headers = { "Content-Type": "text/csv; charset=utf-8" };
    expect(init).toMatchObject({ method: "POST", body: "id,name\nann,Ann", headers });
  });

  it("to what is no table is the problem", async () => {
    answers(400, { code: "request.invalid", detail: "no such table" });
    const answer = await admin.importUsers("", { dryRun: true, partly: false, makePasswords: false });
    expect(answer).toMatchObject({ ok: false, problem: { code: "request.invalid" } });
  });

  it("tells how an extension stands that was asked to go", async () => {
    const leaving = { name: "rostrum-soap", version: "1", description: "A door", kind: "DOOR", installed: false };
    answers(202, { ...leaving, state: "REMOVING", failure: null });
    expect(await admin.fit("rostrum-soap", false)).toMatchObject({ ok: true, value: { state: "REMOVING" } });
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/extensions/rostrum-soap/uninstall");
  });

  it("is not believed when it is no account", async () => {
    answers(200, { id: "ann", name: "Ann" });
    expect(await admin.user("ann")).toMatchObject({ ok: false, problem: { code: "server.failed" } });
  });

  it("names whoever has a strange name by a path of one step", async () => {
    answers(204, undefined);
    await admin.endSessions("a/../b");
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/users/a%2F..%2Fb/sessions");
  });
});
