import { css } from "lit";

/** A dialog over the whole conference. */
export const dialogStyle = css`
  dialog {
    width: min(460px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: var(--s5);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  .inner {
    display: grid;
    gap: var(--s4);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
`;
