import { css } from "lit";

/** The form in which a conference is planned. */
export const planStyle = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--s4);
    width: min(640px, 100%);
    margin-inline: auto;
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--s3));
  }
  form {
    display: grid;
    gap: var(--s5);
    padding: var(--s5);
  }
  fieldset {
    display: grid;
    gap: var(--s2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--s2);
    margin-top: 6px;
  }
  .choice {
    position: relative;
    display: grid;
    align-content: start;
    gap: 2px;
    padding: var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--sunken);
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .choice input {
    position: absolute;
    opacity: 0;
  }
  .choice strong {
    font-weight: 600;
  }
  .row {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s4);
  }
  details {
    border-top: 1px solid var(--line);
    padding-top: var(--s4);
  }
  summary {
    font-weight: 550;
    cursor: pointer;
    border-radius: 4px;
  }
  details[open] summary {
    margin-bottom: var(--s4);
  }
  .inner {
    display: grid;
    gap: var(--s4);
  }
  .actions {
    display: flex;
    justify-content: flex-end;
    gap: var(--s2);
  }
  @media (max-width: 520px) {
    .choices,
    .row {
      grid-template-columns: 1fr;
    }
    form {
      padding: var(--s4);
    }
    .actions > * {
      flex: 1;
    }
  }
  .row > .field {
    align-content: start;
  }
  .weekdays {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
  }
  .stack {
    display: grid;
    gap: 6px;
  }
  .pin {
    display: grid;
    grid-template-columns: minmax(0, 220px) auto;
    gap: var(--s2);
    justify-content: start;
  }
  .pin button {
    min-height: 44px;
  }
`;

/** What stands below the form of a plan that is there already. */
export const planPart = css`
  :host {
    display: block;
  }
  section,
  form {
    display: grid;
    gap: var(--s4);
  }
  section {
    padding: var(--s5);
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--s2) var(--s3);
  }
  @media (max-width: 520px) {
    section {
      padding: var(--s4);
    }
  }
`;
