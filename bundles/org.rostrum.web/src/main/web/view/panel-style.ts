import { css } from "lit";

/** A side panel: a title that stays, and what scrolls below it. */
export const panel = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--surface);
    border-radius: var(--radius-large);
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding-block: var(--s3) var(--s2);
    padding-inline: var(--s4) var(--s3);
  }
`;

/** The parts of the conference panel. */
export const part = css`
  :host,
  form,
  .part {
    display: grid;
    gap: var(--s2);
    min-width: 0;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .beside > :is(input, select) {
    flex: 1;
  }
  .beside > button {
    min-height: 44px;
  }
  .beside > textarea + button {
    margin-inline-start: auto;
  }
  fieldset {
    display: grid;
    gap: var(--s1);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .link {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: var(--small);
    text-decoration: underline;
  }
`;
