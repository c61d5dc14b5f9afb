import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchFile, fileTerms, refusalOf, sendFile } from "../../main/web/api/files";
import { sayBytes } from "../../main/web/view/size";

const TICKET = { seat: "ann-1", token: "secret" };
const FILE = { id: "0".repeat(32), name: "a.pdf", type: "application/pdf", bytes: 4 };

/** Remembers what it was told and answers when the test wants. */
class FakeRequest {
  static last: FakeRequest;
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = "";
  url = "";

  constructor() {
    FakeRequest.last = this;
  }

  open(method: string, url: string) {
    this.url = `${method} ${url}`;
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  send() {}

  abort() {
    this.onabort();
  }

  answer(status: number, text: string) {
    this.status = status;
    this.responseText = text;
    this.onload();
  }
}

afterEach(() => vi.unstubAllGlobals());

describe("a file that is sent", () => {
  const send = (name: string, progress = (_: number) => {}) => {
    vi.stubGlobal("XMLHttpRequest", FakeRequest);
    return sendFile(new File(["data"], name), { type: "one", who: "bob-1" }, TICKET, progress);
  };

  it("names its readers in the address, and the secret in no address", () => {
    send("Zahlen 1+1 ü.pdf");
    expect(FakeRequest.last.url).toBe("POST /files/v1?to=bob-1");
    expect(FakeRequest.last.headers).toMatchObject({
      Authorization: "Seat ann-1:secret",
      "File-Name": "Zahlen%201%2B1%20%C3%BC.pdf",
    });
  });

  it("can be named as badly as any", () => {
    expect(() => send("\ud800".repeat(500))).not.toThrow();
  });

  it("tells how far it is, and that it arrived", async () => {
    const progress = vi.fn();
    const { done } = send("a.pdf", progress);
    FakeRequest.last.upload.onprogress?.({ loaded: 1, total: 4 });
    FakeRequest.last.answer(201, "{}");
    expect(await done).toBeUndefined();
    expect(progress).toHaveBeenCalledWith(0.25);
  });

  it("tells why it was refused", async () => {
    const { done } = send("a.pdf");
    FakeRequest.last.answer(409, '{"code":"files.full","detail":"No room.","status":409}');
    expect(await done).toEqual({ code: "files.full", detail: "No room." });
  });

  it.each(["", "<html>", "{}"])("breaks at an answer that is none: %s", async (answer) => {
    const { done } = send("a.pdf");
    FakeRequest.last.answer(502, answer);
    expect(await done).toMatchObject({ code: "file.broken" });
  });

  it("can be cancelled without a complaint", async () => {
    const { done, cancel } = send("a.pdf");
    cancel();
    expect(await done).toBeUndefined();
  });
});

describe("a file that is fetched", () => {
  it("is asked for with the secret of the seat", async () => {
    const fetched = vi.fn(async () => new Response("data"));
    vi.stubGlobal("fetch", fetched);
    expect(await fetchFile(FILE, TICKET)).toBeInstanceOf(Blob);
    const headers = { Authorization: "Seat ann-1:secret" };
    expect(fetched).toHaveBeenCalledWith(`/files/v1/${FILE.id}`, { headers, cache: "no-store" });
  });

  it("is a problem when it is gone", async () => {
    vi.stubGlobal("fetch", async () => new Response('{"code":"file.unknown","detail":""}', { status: 404 }));
    expect(await fetchFile(FILE, TICKET)).toEqual({ code: "file.unknown", detail: "" });
  });
});

describe("what may be sent", () => {
  const terms = { bytes: 10, denied: ["exe"], allowed: [] };

  it("is asked of the server, and anything if it does not say", async () => {
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify(terms)));
    expect(await fileTerms()).toEqual(terms);
    vi.stubGlobal("fetch", async () => new Response("<html>"));
    expect(await fileTerms()).toBeUndefined();
  });

  it("is neither too long nor empty nor of a refused kind", () => {
    expect(refusalOf({ name: "a.pdf", size: 10 }, terms)).toBeUndefined();
    expect(refusalOf({ name: "a.pdf", size: 11 }, terms)).toMatchObject({ code: "file.too-large" });
    expect(refusalOf({ name: "a.pdf", size: 0 }, terms)).toMatchObject({ code: "file.refused" });
    expect(refusalOf({ name: "a.pdf.EXE", size: 1 }, terms)).toMatchObject({ code: "file.refused" });
    expect(refusalOf({ name: "exe", size: 1 }, terms)).toBeUndefined();
    expect(refusalOf({ name: "a.txt", size: 1 }, { ...terms, allowed: ["pdf"] })).toMatchObject({
      code: "file.refused",
    });
  });
});

describe("the size of a file", () => {
  it.each([
    [0, "0 bytes"],
    [1023, "1,023 bytes"],
    [1024, "1 kB"],
    [1536, "1.5 kB"],
    [26_214_400, "25 MB"],
    [5e15, "4,656,613 GB"],
  ])("%d is %s", (bytes, text) => {
    expect(sayBytes(bytes, "en")).toBe(text);
  });
});
