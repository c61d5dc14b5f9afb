import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Socket } from "../../main/web/conference/line";
import { Telephone } from "../../main/web/conference/telephone";
import { type LineMessage, type LineRequest, readLineMessage } from "../../main/web/protocol/calling";
import { golden } from "./golden";

const CALL = "AAAAAAAAAAAAAAAAAAAAAA";

/** A server that says what a test wants and writes down what it hears. */
class FakeLine implements Socket {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly heard: (LineRequest & { readonly ref: number })[] = [];

  send(text: string) {
    this.heard.push(JSON.parse(text));
  }

  close(code = 1000) {
    this.onclose?.({ code } as CloseEvent);
  }

  says(message: LineMessage) {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent);
  }

  welcomes() {
    this.says({ type: "welcome", protocol: 1, user: "ann", name: "Ann", heartbeatSeconds: 20 });
  }

  last<T extends LineRequest["type"]>(type: T) {
    const found = this.heard.filter((request) => request.type === type).at(-1);
    return found as Extract<LineRequest, { type: T }> & { readonly ref: number };
  }

  rings() {
    this.says({
      type: "ringing",
      call: CALL,
      caller: "bob",
      name: "Bob",
      placed: "2026-03-01T12:00:00Z",
      invitation: false,
    });
  }
}

const lines: FakeLine[] = [];
const met: string[] = [];
const failed: (readonly [string, unknown])[] = [];
const connected: number[] = [];
const wrote: unknown[] = [];
let phone: Telephone;
const line = () => lines.at(-1) as FakeLine;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = met.length = failed.length = connected.length = wrote.length = 0;
  phone = new Telephone(
    () => {
      lines.push(new FakeLine());
      return line();
    },
    {
      changed: () => {},
      meet: (conference) => met.push(conference),
      failed: (user, why) => failed.push([user, why]),
      connected: () => connected.push(lines.length),
      wrote: (news) => wrote.push(news),
    },
  );
  phone.plugIn();
  line().welcomes();
});

afterEach(() => {
  phone.plugOut();
  vi.useRealTimers();
});

describe("the personal line", () => {
  it.each(golden("line/server"))("reads %s as the server writes it", (_, text) => {
    expect(readLineMessage(text)).toEqual(JSON.parse(text));
  });

  it.each(["", "null", "{", '{"type":"constructor"}', '{"type":"stopped","call":1,"cause":"BUSY"}'])(
    "refuses what is no message: %s",
    (text) => {
      expect(readLineMessage(text)).toBeUndefined();
    },
  );
});

describe("a telephone", () => {
  it("asks in the words of the protocol", async () => {
    void phone.call("bob");
    void phone.call("bob", "call-1");
    void phone.accept(CALL);
    void phone.reject(CALL);
    void phone.watch(["bob"]);
    await settle();
    const agreed = Object.fromEntries(golden("line/client").map(([name, text]) => [name, JSON.parse(text)]));
    for (const request of line().heard) {
      expect({ ...request, ref: 0 }).toEqual({ ...agreed[request.type], ref: 0 });
    }
    expect(line().heard).toHaveLength(5);
  });

  it("shows what rings until it stops", () => {
    line().rings();
    expect(phone.incoming.map(({ name }) => name)).toEqual(["Bob"]);
    line().says({ type: "stopped", call: CALL, cause: "CANCELLED" });
    expect(phone.incoming).toEqual([]);
    expect(failed).toEqual([]);
  });

  it("meets the caller when it is answered here", async () => {
    line().rings();
    void phone.accept(CALL);
    const { ref } = line().last("accept");
    line().says({ type: "progress", ref, call: CALL, state: "ANSWERED", conference: "call-1" });
    await settle();
    expect(met).toEqual(["call-1"]);
    expect(phone.incoming).toEqual([]);
  });

  it("meets the other when they answer", async () => {
    void phone.call("bob");
    line().says({ type: "progress", ref: line().last("call").ref, call: CALL, state: "RINGING" });
    await settle();
    expect(phone.outgoing).toEqual({ user: "bob", call: CALL });
    line().says({ type: "answered", call: CALL, conference: "call-1" });
    expect(phone.outgoing).toBeUndefined();
    expect(met).toEqual(["call-1"]);
  });

  it("meets the other at once when they were calling, too", async () => {
    line().rings();
    void phone.call("bob");
    const { ref } = line().last("call");
    line().says({ type: "progress", ref, call: CALL, state: "ANSWERED", conference: "call-1" });
    await settle();
    expect(met).toEqual(["call-1"]);
    expect(phone.incoming).toEqual([]);
    expect(phone.outgoing).toBeUndefined();
  });

  it("says why a call came to nothing", async () => {
    void phone.call("bob");
    const problem = { code: "call.busy", detail: "Busy." };
    line().says({ type: "refused", ref: line().last("call").ref, problem });
    await settle();
    expect(failed).toEqual([["bob", problem]]);

    void phone.call("bob");
    line().says({ type: "progress", ref: line().last("call").ref, call: CALL, state: "RINGING" });
    await settle();
    line().says({ type: "stopped", call: CALL, cause: "DECLINED" });
    expect(failed.at(-1)).toEqual(["bob", "DECLINED"]);
    expect(phone.outgoing).toBeUndefined();
  });

  it("takes back a call that was given up before it was placed", async () => {
    void phone.call("bob");
    void phone.giveUp();
    line().says({ type: "progress", ref: line().last("call").ref, call: CALL, state: "RINGING" });
    await settle();
    expect(line().last("hangUp")).toMatchObject({ call: CALL });
    expect(phone.outgoing).toBeUndefined();
  });

  it("comes back after a loss, and forgets what rang", async () => {
    line().rings();
    line().close(1006);
    expect(phone.incoming).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lines).toHaveLength(2);
  });

  it("calls as soon as it is connected", async () => {
    line().close(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    void phone.call("bob");
    expect(line().heard).toEqual([]);
    line().welcomes();
    await settle();
    expect(line().last("call").user).toBe("bob");
  });

  it("says that the server cannot be reached when it waits in vain", async () => {
    line().close(1006);
    void phone.call("bob");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(failed).toMatchObject([["bob", { code: "line.closed" }]]);
  });

  it("watches the same people on the next connection", async () => {
    void phone.watch(["bob"]);
    line().says({
      type: "watching",
      ref: line().last("watch").ref,
      users: [{ type: "reachable", user: "bob", presence: "ONLINE" }],
    });
    await settle();
    expect(phone.presence.get("bob")).toBe("ONLINE");
    line().says({ type: "reachable", user: "bob", presence: "BUSY" });
    expect(phone.presence.get("bob")).toBe("BUSY");
    line().close(1001);
    await vi.advanceTimersByTimeAsync(10_000);
    line().welcomes();
    expect(line().last("watch").users).toEqual(["bob"]);
  });

  it("keeps the heart beating and hangs up on a server that is silent", async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    expect(line().last("ping")).toBeDefined();
    const first = line();
    const closed = vi.spyOn(first, "close");
    await vi.advanceTimersByTimeAsync(40_000);
    expect(closed).toHaveBeenCalledWith(4000);
  });

  it("counts what was missed", () => {
    line().says({ type: "missed", unseen: 3 });
    expect(phone.unseen).toBe(3);
  });

  it("passes on what is written, and says when it is there again", () => {
    const news: LineMessage = { type: "hasRead", user: "bob", unread: 2 };
    line().says(news);
    expect(wrote).toEqual([news]);
    expect(connected).toEqual([1]);

    line().close(1006);
    vi.advanceTimersByTime(60_000);
    line().welcomes();
    expect(connected).toEqual([1, 2]);
  });
});
