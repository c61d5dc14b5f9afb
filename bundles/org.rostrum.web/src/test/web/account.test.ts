import { encode } from "uqr";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { account } from "../../main/web/api/account";

describe("my own account", () => {
  const fetched = vi.fn<typeof fetch>();
  const answers = (status: number, body?: unknown) =>
    fetched.mockResolvedValueOnce(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  const sent = () => JSON.parse(String(fetched.mock.calls[0]?.[1]?.body));

  beforeEach(() => vi.stubGlobal("fetch", fetched));
  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  it("changes its password by the present one and says no code where none is asked for", async () => {
    answers(204);
    expect(await account.changePassword("old", undefined, "new")).toMatchObject({ ok: true });
    expect(sent()).toEqual({ present: "old", password: "new" });
  });

  it("gets a second factor by its password, and codes for the day the telephone is lost", async () => {
    answers(200, { secret: "JBSWY3DP", uri: "otpauth://totp/Rostrum:ann?secret=JBSWY3DP" });
    expect(await account.enrol({ password: "old" })).toMatchObject({ ok: true, value: { secret: "JBSWY3DP" } });
    answers(200, { codes: ["a", "b"] });
    expect(await account.confirm("123456")).toMatchObject({ ok: true, value: { codes: ["a", "b"] } });
  });

  it("is not told that it has a secret when there is none in the answer", async () => {
    answers(200, { uri: "otpauth://totp/x" });
    expect(await account.enrol({ password: "old" })).toMatchObject({ ok: false, problem: { code: "server.failed" } });
  });

  it("ends a log-in by a name that is one step of a path", async () => {
    answers(204);
    await account.endSession("a/b");
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/sessions/a%2Fb");
  });
});

describe("the picture of a secret", () => {
  it("is square, and stands in a frame of light", () => {
    const { size, data } = encode("otpauth://totp/Rostrum:ann?secret=JBSWY3DP", { border: 2, ecc: "M" });
    expect(data.map((row) => row.length)).toEqual(Array(size).fill(size));
    expect([data[0], data[1], data.at(-1)].flat()).not.toContain(true);
    expect(data[2]?.slice(2, 9)).toEqual(Array(7).fill(true));
  });
});
