import { css } from "lit";

/** What was written, one below the other. */
export const log = css`
  ol {
    display: grid;
    align-content: start;
    gap: var(--s3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .message {
    display: grid;
    justify-items: start;
    gap: 2px;
  }
  .message.own {
    justify-items: end;
  }
  .text {
    max-width: min(88%, 560px);
    padding: var(--s2) var(--s3);
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: 0.9375rem;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .own .text {
    background: var(--accent-soft);
  }
  .private .text {
    box-shadow: inset 0 0 0 1px var(--warn);
  }
  .private .who {
    color: var(--warn);
  }
  .day {
    justify-self: center;
    margin: var(--s3) 0 0;
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
  }
  .empty {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--s2);
    padding: var(--s6) var(--s4);
    color: var(--muted);
    text-align: center;
    --icon: 40px;
  }
  .empty h2 {
    color: var(--ink);
  }
`;
