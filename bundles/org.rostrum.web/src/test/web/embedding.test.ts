import { describe, expect, it } from "vitest";
import { frameCode, originsOf } from "../../main/web/view/embedding";

describe("a conference on another site", () => {
  it("is framed by code that no topic breaks", () => {
    const code = frameCode("https://rostrum.example", "/c/open-day", '"><script>alert(1)</script> & more');
    expect(code).toContain('src="https://rostrum.example/c/open-day"');
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
    expect(code).not.toContain("<script>");
  });

  it("gives its frame no camera, no forms and no way out but new tabs", () => {
    const code = frameCode("https://rostrum.example", "/c/open-day", "Open day");
    expect(code).not.toContain("allow=");
    expect(code).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  });

  it("is for the sites that stand one a line or between commas", () => {
    expect(originsOf(" https://a.example/\nhttps://b.example:8443, http://localhost ")).toEqual([
      "https://a.example",
      "https://b.example:8443",
      "http://localhost",
    ]);
    expect(originsOf(" \n ")).toEqual([]);
  });
});
