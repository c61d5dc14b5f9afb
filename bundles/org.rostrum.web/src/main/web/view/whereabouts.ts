import type { Ticket } from "../conference/seat";
import { forget, keep } from "../media/keepsake";
import type { Snapshot } from "../protocol/vocabulary";
import { words } from "./words";

/** Where the browser is: the title and the address follow the conference, and a reload returns to the seat. */
export class Whereabouts {
  conference = "";
  private name = "";
  /** The token that was kept. */
  private kept = "";

  /** @param renamed is called when the conference has another ID */
  constructor(private readonly renamed: (id: string) => void) {}

  enter(conference: string, name: string): void {
    this.conference = conference;
    this.name = name;
  }

  follow({ id, topic }: Snapshot, ticket: Ticket | undefined): void {
    document.title = `${topic} · ${words.product}`;
    if (id !== this.conference) {
      this.conference = id;
      this.kept = "";
      this.renamed(id);
    }
    if (ticket !== undefined && ticket.token !== this.kept) {
      this.kept = ticket.token;
      keep({ conference: id, name: this.name, ticket });
    }
  }

  leave(): void {
    forget();
  }
}
