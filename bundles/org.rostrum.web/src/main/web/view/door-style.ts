import { css } from "lit";

/** The page before a conference. */
export const doorStyle = css`
  :host {
    display: grid;
    min-height: 100dvh;
    align-items: center;
    padding: var(--s4);
  }
  .door {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(280px, 1fr);
    gap: var(--s6);
    align-items: center;
    width: min(1000px, 100%);
    margin-inline: auto;
  }
  .right {
    display: grid;
    gap: var(--s4);
    min-width: 0;
  }
  .pickers {
    display: grid;
    gap: var(--s3);
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--s3));
  }
  @media (max-width: 760px) {
    :host {
      align-items: start;
    }
    .door {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
    }
  }
  .about {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
