import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { fetchFile } from "../api/files";
import type { Attachment, Problem } from "../protocol/vocabulary";
import "./icon";
import { Download, LoaderCircle } from "./icons";
import type { ShowTicket } from "./parcels";
import { base, buttons } from "./shared";
import { sayBytes } from "./size";
import { sayProblem, words } from "./words";

/** How long the browser may take to begin with what it was given. */
const RELEASE_MS = 60_000;

/** A file that somebody has sent: what it is, and a way to have it. It is never shown, only saved. */
@customElement("rostrum-attachment")
export class AttachmentView extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      button {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: var(--s2);
        max-width: 100%;
        min-height: 44px;
        padding: var(--s2) var(--s3);
        text-align: start;
      }
      .name {
        display: block;
        overflow-wrap: anywhere;
      }
      .small {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) file: Attachment | undefined;
  @property({ attribute: false }) ticket: ShowTicket | undefined;
  @state() private busy = false;
  @state() private problem: Problem | undefined;

  override render() {
    const { file } = this;
    if (file === undefined) {
      return nothing;
    }
    return html`<button type="button" data-testid="file-download" title=${words.files.download}
        ?disabled=${this.busy} @click=${this.download}>
        <rostrum-icon .of=${this.busy ? LoaderCircle : Download}></rostrum-icon>
        <span><span class="unseen">${words.files.download}</span><bdi class="name">${file.name}</bdi><span class="small muted">${sayBytes(file.bytes)}</span></span>
      </button>
      ${this.problem && html`<p class="problem small" role="alert">${sayProblem(this.problem)}</p>`}`;
  }

  private async download() {
    const { file } = this;
    const ticket = this.ticket?.();
    if (file === undefined || ticket === undefined) {
      return;
    }
    this.busy = true;
    const content = await fetchFile(file, ticket);
    this.busy = false;
    this.problem = content instanceof Blob ? undefined : content;
    if (content instanceof Blob) {
      save(content, file.name);
    }
  }
}

function save(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
}
