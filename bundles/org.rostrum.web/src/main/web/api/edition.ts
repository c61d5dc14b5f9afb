const PAGE = "/index.html";

/** Tells whether the server has another client by now than the one that runs here. */
export class Edition {
  private readonly own = present();

  async isOutdated(): Promise<boolean> {
    const [own, now] = [await this.own, await present()];
    return own !== undefined && now !== undefined && own !== now;
  }
}

/** What names the client of the server; nothing if it cannot be reached. */
async function present(): Promise<string | undefined> {
  try {
    const answer = await fetch(PAGE, { method: "HEAD", cache: "no-store" });
    return answer.ok ? (answer.headers.get("ETag") ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
