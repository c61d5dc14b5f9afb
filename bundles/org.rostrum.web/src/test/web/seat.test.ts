import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { participant, room, SeatAtFake } from "./fixtures";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets promises run that are settled already. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a seat", () => {
  it("is taken with name and sources after the welcome", () => {
    const ann = new SeatAtFake();
    ann.seat.take();
    expect(ann.line.said).toEqual([]);
    ann.line.welcomes();
    expect(ann.line.asked("join")).toEqual({
      type: "join",
      ref: 1,
      conference: "Town-Hall",
      name: "Ann",
      sources: { MICROPHONE: "ON" },
    });
    ann.line.seats(room({ participants: [participant("ann-1")] }));
    expect(ann.seat.now.is).toBe("seated");
    expect(ann.seat.me?.id).toBe("ann-1");
    expect(ann.returns).toEqual([false]);
  });

  it("is taken with the PIN, if there is one", () => {
    const ann = new SeatAtFake({ pin: "0042" });
    ann.seat.take();
    ann.line.welcomes();
    expect(ann.line.asked("join").pin).toBe("0042");
  });

  it("is taken again with a ticket, without joining", () => {
    const ann = new SeatAtFake({ ticket: { seat: "ann-1", token: "kept" } });
    ann.seat.take();
    ann.line.welcomes();
    expect(ann.line.asked("return")).toMatchObject({ conference: "Town-Hall", seat: "ann-1", token: "kept" });
    ann.line.seats(room({ participants: [participant("ann-1")] }), "next");
    expect(ann.seat.ticket).toEqual({ seat: "ann-1", token: "next" });
    expect(ann.returns).toEqual([false]);
  });

  it("is over with the reason when it is refused", async () => {
    const ann = new SeatAtFake();
    ann.seat.take();
    ann.line.welcomes();
    const problem = { code: "conference.full", detail: "Every seat is taken." };
    ann.line.says({ type: "refused", ref: 1, problem });
    await settle();
    expect(ann.seat.now).toEqual({ is: "over", problem });
  });

  it("tries again when the refusal passes by itself", async () => {
    const ann = new SeatAtFake();
    ann.seat.take();
    ann.line.welcomes();
    ann.line.says({ type: "refused", ref: 1, problem: { code: "conference.busy", detail: "Busy." } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ann.lines).toHaveLength(2);
  });

  it("follows the events", () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(4, { type: "arrived", participant: participant("bob-1") });
    ann.line.tells(5, { type: "handChanged", who: "bob-1", raised: true });
    expect(ann.room?.seq).toBe(5);
    expect(ann.room?.participants[1]?.handRaised).toBe(true);
  });

  it("ignores an event it knows already", () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(3, { type: "departed", who: "ann-1", reason: "LEFT" });
    expect(ann.room?.participants).toHaveLength(1);
  });

  it("counts an event that is not for it to know", () => {
    const ann = new SeatAtFake().seated();
    ann.line.says({ type: "passed", seq: 4 });
    ann.line.tells(5, { type: "handChanged", who: "ann-1", raised: true });
    expect(ann.room?.seq).toBe(5);
    expect(ann.line.said.some((message) => message.type === "sync")).toBe(false);
  });

  it("is over when the log-in has ended", () => {
    const ann = new SeatAtFake().seated();
    ann.line.says({ type: "refused", problem: { code: "login.required", detail: "Log in." } });
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "login.required" } });
  });

  it("asks for the whole on a gap, once, and goes on from there", () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(6, { type: "handChanged", who: "ann-1", raised: true });
    ann.line.tells(7, { type: "handChanged", who: "ann-1", raised: true });
    expect(ann.line.said.filter((message) => message.type === "sync")).toHaveLength(1);
    expect(ann.room?.seq).toBe(3);
    const snapshot = room({ seq: 7, participants: [participant("ann-1"), participant("bob-1")] });
    ann.line.says({ type: "resynced", ref: ann.line.asked("sync").ref, snapshot });
    ann.line.tells(8, { type: "departed", who: "bob-1", reason: "LEFT" });
    expect(ann.room?.seq).toBe(8);
    expect(ann.room?.participants).toHaveLength(1);
  });

  it("asks for the whole when it cannot read a message", () => {
    const ann = new SeatAtFake().seated();
    ann.line.mumbles('{"type":"happened","seq":4,"event":{"type":"from-the-future"}}');
    expect(ann.line.asked("sync")).toBeDefined();
  });

  it("takes a snapshot it did not ask for", () => {
    const ann = new SeatAtFake().seated();
    ann.line.says({ type: "resynced", snapshot: room({ seq: 90 }) });
    expect(ann.room?.seq).toBe(90);
  });

  it("returns with the token after a loss, each time with the newest", async () => {
    const ann = new SeatAtFake().seated();
    for (const [token, next] of [
      ["first", "second"],
      ["second", "third"],
    ]) {
      ann.line.breaks();
      expect(ann.seat.now.is).toBe("reconnecting");
      await vi.advanceTimersByTimeAsync(500);
      ann.line.welcomes();
      expect(ann.line.asked("return")).toMatchObject({ seat: "ann-1", token });
      ann.line.seats(room({ seq: 20, participants: [participant("ann-1")] }), next);
      expect(ann.seat.now.is).toBe("seated");
      expect(ann.room?.seq).toBe(20);
    }
    expect(ann.returns).toEqual([false, true, true]);
  });

  it("returns to the conference under its new ID", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(4, { type: "idChanged", id: "Town-Hall-2" });
    ann.line.breaks();
    await vi.advanceTimersByTimeAsync(500);
    ann.line.welcomes();
    expect(ann.line.asked("return").conference).toBe("Town-Hall-2");
  });

  it("knows the time on the server from the last event", () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(4, { type: "handChanged", who: "ann-1", raised: true });
    expect(ann.seat.serverTime).toBe(Date.parse("2026-03-01T12:00:00Z"));
  });

  it("says until when it is kept", () => {
    const ann = new SeatAtFake().seated();
    ann.line.breaks();
    expect(ann.seat.now).toMatchObject({ is: "reconnecting", until: Date.now() + 60_000 });
  });

  it("waits longer from attempt to attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const ann = new SeatAtFake().seated();
    for (const pause of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
      const dialled = ann.lines.length;
      ann.line.breaks();
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(ann.lines).toHaveLength(dialled);
      await vi.advanceTimersByTimeAsync(1);
      expect(ann.lines).toHaveLength(dialled + 1);
    }
  });

  it("does not wait when the network is back", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.breaks();
    ann.seat.hurry();
    expect(ann.lines).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ann.lines).toHaveLength(2);
  });

  it("is lost when the connection does not come back in time", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.breaks();
    for (let second = 0; second < 60; second++) {
      ann.line.breaks();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "seat.lost" } });
    const dialled = ann.lines.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ann.lines).toHaveLength(dialled);
  });

  it("is over when the server refuses the return", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.breaks();
    await vi.advanceTimersByTimeAsync(500);
    ann.line.welcomes();
    ann.line.says({ type: "refused", ref: 1, problem: { code: "seat.lost", detail: "Gone." } });
    await settle();
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { detail: "Gone." } });
  });

  it("is over after a bye and does not come back", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.says({ type: "bye", problem: { code: "participant.removed", detail: "Removed." } });
    ann.line.breaks(1000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "participant.removed" } });
    expect(ann.lines).toHaveLength(1);
  });

  it("is over when the conference has ended", () => {
    const ann = new SeatAtFake().seated();
    ann.line.tells(4, { type: "ended", cause: "ENDED" });
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "conference.ended" } });
  });

  it("gives up when there is no server", async () => {
    const ann = new SeatAtFake();
    ann.seat.take();
    for (let attempt = 0; attempt < 4; attempt++) {
      ann.line.breaks();
      await vi.advanceTimersByTimeAsync(8_000);
    }
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "server.unreachable" } });
    expect(ann.lines).toHaveLength(4);
  });

  it("says that it leaves", () => {
    const ann = new SeatAtFake().seated();
    ann.seat.leave();
    expect(ann.line.asked("order").command).toEqual({ type: "leave", who: "ann-1" });
    expect(ann.line.closedWith).toBe(1000);
    expect(ann.seat.now).toMatchObject({ is: "over", problem: { code: "seat.left" } });
  });

  it("answers an order by what the server says", async () => {
    const ann = new SeatAtFake().seated();
    const asked = ann.seat.order({ type: "end" });
    const problem = { code: "role.required", detail: "Only a moderator may do this." };
    ann.line.says({ type: "refused", ref: ann.line.asked("order").ref, problem });
    expect(await asked).toEqual({ problem });
  });

  it("answers an order as failed when the line breaks", async () => {
    const ann = new SeatAtFake().seated();
    const asked = ann.seat.order({ type: "end" });
    ann.line.breaks();
    expect(await asked).toMatchObject({ problem: { code: "line.closed" } });
  });

  it("hands on what is received", () => {
    const ann = new SeatAtFake().seated();
    ann.line.says({ type: "receiving", tracks: [], audio: 1, video: 2 });
    expect(ann.receptions).toEqual([{ type: "receiving", tracks: [], audio: 1, video: 2 }]);
  });
});

describe("a line", () => {
  it("pings when there is nothing to say", async () => {
    const ann = new SeatAtFake().seated();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ann.line.asked("ping")).toBeDefined();
  });

  it("is given up when the server is silent for two heartbeats", async () => {
    const ann = new SeatAtFake().seated();
    await vi.advanceTimersByTimeAsync(39_000);
    expect(ann.seat.now.is).toBe("seated");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ann.seat.now.is).toBe("reconnecting");
  });

  it("is given up when nobody welcomes it", async () => {
    const ann = new SeatAtFake();
    ann.seat.take();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(ann.lines.length).toBeGreaterThan(1);
  });

  it("waits longer after the server had too much of it", async () => {
    const ann = new SeatAtFake().seated();
    ann.line.breaks(1008);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(ann.lines).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ann.lines).toHaveLength(2);
  });
});
