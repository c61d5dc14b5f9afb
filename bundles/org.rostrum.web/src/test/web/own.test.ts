import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OwnSources } from "../../main/web/media/own";
import type { Participant, Source, SourceState } from "../../main/web/protocol/vocabulary";
import { participant } from "./fixtures";

class FakeTrack {
  enabled = true;
  readyState = "live";
  onended: (() => void) | null = null;

  stop() {
    this.readyState = "ended";
  }
}

const OFF = { MICROPHONE: "OFF", CAMERA: "OFF", CONTENT: "OFF", CONTENT_SOUND: "OFF" } as const;

/** The sources of Ann, what the server says of her, and what she sends. */
class AnnAtFake {
  me: Participant = participant("ann-1", { sources: OFF });
  seq = 1;
  readonly sent = new Map<Source, unknown>();
  readonly orders: [Source, string][] = [];
  readonly problems: string[] = [];
  obeys = true;
  readonly own = new OwnSources(
    {},
    {
      seat: () => ({ me: this.me, seq: this.seq }),
      send: (source, track) => this.sent.set(source, track),
      order: async (source, state) => {
        this.orders.push([source, state]);
        return this.obeys ? this.seq + 1 : 0;
      },
      failed: (problem) => this.problems.push(problem),
    },
  );

  /** The next event switches a source of hers, or moves her. */
  happens(sources: Partial<Record<Source, SourceState>>, place = this.me.place) {
    this.seq++;
    this.me = { ...this.me, place, sources: { ...this.me.sources, ...sources } };
    this.own.follow();
    return settle();
  }

  has(source: Source): FakeTrack {
    return this.own.track(source) as unknown as FakeTrack;
  }
}

const shared = (...sounds: readonly FakeTrack[]) => ({
  getVideoTracks: () => [new FakeTrack()],
  getAudioTracks: () => sounds,
});
const settle = () => new Promise((resolve) => setImmediate(resolve));
const getUserMedia = vi.fn();
const getDisplayMedia = vi.fn();
const camera = () => new FakeTrack() as unknown as MediaStreamTrack;

beforeEach(() => {
  getUserMedia.mockImplementation(async () => ({ getTracks: () => [new FakeTrack()] }));
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia, getDisplayMedia } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  getUserMedia.mockReset();
});

describe("the microphone", () => {
  it("is opened and heard when the server switches it on, as for a remark", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ MICROPHONE: "ON" });
    expect(ann.sent.get("MICROPHONE")).toBe(ann.has("MICROPHONE"));
    expect(ann.has("MICROPHONE").enabled).toBe(true);
    expect(ann.orders).toEqual([]);
  });

  it("is silent, and stays open for the next time, when the server switches it off", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ MICROPHONE: "ON" });
    await ann.happens({ MICROPHONE: "OFF" });
    expect(ann.has("MICROPHONE").enabled).toBe(false);
    await ann.happens({ MICROPHONE: "ON" });
    expect(ann.has("MICROPHONE").enabled).toBe(true);
    expect(getUserMedia).toHaveBeenCalledTimes(1);
  });

  it("is switched off on the server when it cannot be opened", async () => {
    getUserMedia.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    const ann = new AnnAtFake();
    await ann.happens({ MICROPHONE: "ON" });
    expect(ann.problems).toEqual(["denied"]);
    expect(ann.orders).toEqual([["MICROPHONE", "OFF"]]);
  });

  it("is silent at once when one switches it off, whatever else happens meanwhile", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ MICROPHONE: "ON" });
    void ann.own.switchOff("MICROPHONE");
    expect(ann.has("MICROPHONE").enabled).toBe(false);
    ann.own.follow();
    expect(ann.has("MICROPHONE").enabled).toBe(false);
  });

  it("is heard again when the server refuses to switch it off", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ MICROPHONE: "ON" });
    ann.obeys = false;
    await ann.own.switchOff("MICROPHONE");
    expect(ann.has("MICROPHONE").enabled).toBe(true);
  });
});

describe("the camera", () => {
  it("is open before the order and sent when the server says it is on", async () => {
    const ann = new AnnAtFake();
    await ann.own.switchOn("CAMERA");
    expect(ann.orders).toEqual([["CAMERA", "ON"]]);
    expect(ann.has("CAMERA").readyState).toBe("live");
    await ann.happens({ CAMERA: "ON" });
    expect(ann.sent.get("CAMERA")).toBe(ann.has("CAMERA"));
  });

  it("is closed again when the server refuses", async () => {
    const ann = new AnnAtFake();
    ann.obeys = false;
    await ann.own.switchOn("CAMERA");
    expect(ann.own.track("CAMERA")).toBeUndefined();
  });

  it.each(["OFF", "SILENCED"] as const)("is let go when a moderator makes it %s", async (state) => {
    const ann = new AnnAtFake();
    const track = camera();
    ann.own.keep("CAMERA", track);
    await ann.happens({ CAMERA: "ON" });
    await ann.happens({ CAMERA: state });
    expect(track.readyState).toBe("ended");
    expect(ann.sent.get("CAMERA")).toBeUndefined();
  });

  it("is replaced by another that is there when it is unplugged", async () => {
    const ann = new AnnAtFake();
    const unplugged = camera();
    ann.own.keep("CAMERA", unplugged);
    await ann.happens({ CAMERA: "ON" });
    ann.has("CAMERA").onended?.();
    await settle();
    expect(ann.orders).toEqual([]);
    expect(ann.sent.get("CAMERA")).toBe(ann.has("CAMERA"));
    expect(ann.has("CAMERA")).not.toBe(unplugged);
  });

  it("that is muted stays so when another microphone takes its place", async () => {
    const ann = new AnnAtFake();
    ann.own.keep("MICROPHONE", camera());
    await ann.happens({ MICROPHONE: "OFF" });
    ann.has("MICROPHONE").onended?.();
    await settle();
    expect(ann.has("MICROPHONE").enabled).toBe(false);
  });

  it("is switched off when it is unplugged and there is no other", async () => {
    getUserMedia.mockRejectedValue(new DOMException("none", "NotFoundError"));
    const ann = new AnnAtFake();
    ann.own.keep("CAMERA", camera());
    await ann.happens({ CAMERA: "ON" });
    ann.has("CAMERA").onended?.();
    await settle();
    expect(ann.orders).toEqual([["CAMERA", "OFF"]]);
    expect(ann.sent.get("CAMERA")).toBeUndefined();
  });
});

describe("another camera, or the same shown in another way", () => {
  it("takes the place of the one before at once", async () => {
    const ann = new AnnAtFake();
    const before = camera();
    ann.own.keep("CAMERA", before);
    await ann.happens({ CAMERA: "ON" });
    await ann.own.use("CAMERA", { videoinput: "other" });
    expect(ann.sent.get("CAMERA")).toBe(ann.has("CAMERA"));
    expect(ann.has("CAMERA")).not.toBe(before);
    expect(before.readyState).toBe("ended");
    expect(ann.orders).toEqual([]);
  });

  it("that cannot be opened is off, rather than shown as it was", async () => {
    const ann = new AnnAtFake();
    const before = camera();
    ann.own.keep("CAMERA", before);
    await ann.happens({ CAMERA: "ON" });
    getUserMedia.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await ann.own.use("CAMERA", {});
    expect(ann.sent.get("CAMERA")).toBeUndefined();
    expect(before.readyState).toBe("ended");
    expect(ann.problems).toEqual(["denied"]);
    expect(ann.orders).toEqual([["CAMERA", "OFF"]]);
  });
});

describe("a track that was still being opened when its owner entered", () => {
  it("is switched on and sent", async () => {
    const ann = new AnnAtFake();
    const late = camera();
    void ann.own.bring("CAMERA", late);
    await settle();
    expect(ann.orders).toEqual([["CAMERA", "ON"]]);
    await ann.happens({ CAMERA: "ON" });
    expect(ann.sent.get("CAMERA")).toBe(late);
  });

  it("is let go where another feeds the source already", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ CAMERA: "ON" });
    const late = camera();
    await ann.own.bring("CAMERA", late);
    expect(late.readyState).toBe("ended");
    expect(ann.has("CAMERA").readyState).toBe("live");
  });

  it("is let go where they have left meanwhile", async () => {
    const ann = new AnnAtFake();
    ann.own.close();
    const late = camera();
    await ann.own.bring("CAMERA", late);
    expect(late.readyState).toBe("ended");
    expect(ann.orders).toEqual([]);
  });
});

describe("a page that was loaded anew", () => {
  it("opens the camera that is on", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ CAMERA: "ON" });
    expect(ann.sent.get("CAMERA")).toBe(ann.has("CAMERA"));
  });

  it("gives up the screen that it cannot share without being asked", async () => {
    const ann = new AnnAtFake();
    await ann.happens({ CONTENT: "ON" });
    expect(ann.orders).toEqual([["CONTENT", "OFF"]]);
  });

  it("tries a device that cannot be opened once, also when the server does not answer", async () => {
    getUserMedia.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    const ann = new AnnAtFake();
    ann.obeys = false;
    await ann.happens({ CAMERA: "ON" });
    await ann.happens({});
    expect(getUserMedia).toHaveBeenCalledTimes(1);
    await ann.happens({ CAMERA: "OFF" });
    await ann.happens({ CAMERA: "ON" });
    expect(getUserMedia).toHaveBeenCalledTimes(2);
  });
});

describe("what is shared", () => {
  it("is heard as well, if the person chose its sound", async () => {
    const sound = new FakeTrack();
    getDisplayMedia.mockResolvedValue(shared(sound));
    const ann = new AnnAtFake();
    await ann.own.switchOn("CONTENT");
    expect(getDisplayMedia.mock.calls[0]?.[0]).toMatchObject({
      audio: { restrictOwnAudio: true },
      systemAudio: "include",
    });
    expect(ann.orders).toEqual([
      ["CONTENT", "ON"],
      ["CONTENT_SOUND", "ON"],
    ]);
    await ann.happens({ CONTENT: "ON", CONTENT_SOUND: "ON" });
    expect(ann.sent.get("CONTENT_SOUND")).toBe(sound);
    expect(sound.enabled).toBe(true);
  });

  it("goes without sound where there is none", async () => {
    getDisplayMedia.mockResolvedValue(shared());
    const ann = new AnnAtFake();
    await ann.own.switchOn("CONTENT");
    expect(ann.orders).toEqual([["CONTENT", "ON"]]);
  });

  it("is silent at once when it ends, and when a moderator silences it", async () => {
    const sounds = [new FakeTrack(), new FakeTrack()];
    for (const sound of sounds) {
      getDisplayMedia.mockResolvedValueOnce(shared(sound));
    }
    const ann = new AnnAtFake();
    await ann.own.switchOn("CONTENT");
    await ann.happens({ CONTENT: "ON", CONTENT_SOUND: "ON" });
    await ann.own.switchOff("CONTENT");
    expect(sounds[0]?.readyState).toBe("ended");
    await ann.happens({ CONTENT: "OFF", CONTENT_SOUND: "OFF" });
    await ann.own.switchOn("CONTENT");
    await ann.happens({ CONTENT: "ON", CONTENT_SOUND: "ON" });
    await ann.happens({ CONTENT_SOUND: "SILENCED" });
    expect(sounds[1]?.readyState).toBe("ended");
    expect(ann.sent.get("CONTENT_SOUND")).toBeUndefined();
    expect(ann.has("CONTENT").readyState).toBe("live");
  });

  it("is not heard if it may not be seen", async () => {
    const sound = new FakeTrack();
    getDisplayMedia.mockResolvedValue(shared(sound));
    const ann = new AnnAtFake();
    ann.obeys = false;
    await ann.own.switchOn("CONTENT");
    expect(ann.orders).toEqual([["CONTENT", "ON"]]);
    expect(sound.readyState).toBe("ended");
  });
});

describe("the waiting room", () => {
  it("lets one see oneself and sends nothing", async () => {
    const ann = new AnnAtFake();
    ann.own.keep("CAMERA", camera());
    await ann.happens({ CAMERA: "ON", MICROPHONE: "ON" }, "WAITING_ROOM");
    expect(ann.has("CAMERA").readyState).toBe("live");
    expect([...ann.sent.values()].filter(Boolean)).toEqual([]);
  });

  it("sends from the first moment inside, stops when sent back, and goes on with the same devices", async () => {
    const ann = new AnnAtFake();
    const track = camera();
    ann.own.keep("CAMERA", track);
    await ann.happens({ CAMERA: "ON" }, "WAITING_ROOM");
    await ann.happens({}, "AUDITORIUM");
    expect(ann.sent.get("CAMERA")).toBe(track);
    await ann.happens({}, "WAITING_ROOM");
    expect(ann.sent.get("CAMERA")).toBeUndefined();
    await ann.happens({}, "PODIUM");
    expect(ann.sent.get("CAMERA")).toBe(track);
  });
});
