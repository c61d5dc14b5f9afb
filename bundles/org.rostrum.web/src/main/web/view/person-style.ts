import { css } from "lit";

/** A row about somebody: name and note, then marks or buttons. */
export const row = css`
  :host {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--s2);
    min-width: 0;
  }
  .name {
    min-width: 0;
    line-height: 1.3;
  }
  .name span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .marks {
    display: flex;
    align-items: center;
    gap: 2px;
    --icon: 18px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 26px;
    height: 34px;
    color: var(--muted);
  }
  .marks > button {
    min-height: 34px;
    width: 34px;
  }
`;
