import { css } from "lit";

/** Where things are in a conference: title above, stage and side panel in the middle, the bar below. */
export const pageStyle = css`
  :host {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: auto 1fr auto / 1fr auto;
    gap: var(--s2);
    padding-block: max(var(--s2), env(safe-area-inset-top)) max(var(--s3), env(safe-area-inset-bottom));
    padding-left: max(var(--s3), env(safe-area-inset-left)); /* physical */
    padding-right: max(var(--s3), env(safe-area-inset-right)); /* physical */
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s3);
    min-height: 32px;
    padding-inline: var(--s2);
  }
  header h1 {
    overflow: hidden;
    font-size: 0.9375rem;
    font-weight: 550;
    letter-spacing: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .view {
    display: flex;
    flex: none;
    gap: var(--s2);
    margin-inline-start: auto;
  }
  .view > button {
    min-height: 36px;
    border-color: transparent;
    font-size: 0.875rem;
  }
  rostrum-stage {
    grid-area: 2 / 1;
  }
  .panel {
    display: grid;
    grid-area: 2 / 2;
    width: min(340px, 32vw);
    min-height: 0;
  }
  rostrum-bar {
    grid-area: 3 / 1 / 4 / 3;
  }
  /* Dialogs: they are no part of the grid, or it would have a row for each. */
  rostrum-settings,
  rostrum-shortcuts {
    position: absolute;
  }
  rostrum-waiting {
    grid-area: 1 / 1 / 4 / 3;
  }
  .entering {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--s3);
    color: var(--muted);
    --icon: 32px;
  }
  .entering rostrum-icon {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  .alone {
    display: flex;
    align-items: center;
    gap: var(--s3);
  }
  .alone button {
    min-height: 32px;
  }
  .news {
    grid-area: 2 / 1 / 3 / 3;
    place-self: end center;
    z-index: 3;
    margin-bottom: var(--s3);
    display: grid;
    justify-items: center;
    gap: var(--s2);
    width: max-content;
    max-width: calc(100% - 24px);
    pointer-events: none;
  }
  .news p {
    padding: 8px 16px;
    border-radius: 99px;
    background: rgb(238 243 240 / 94%);
    color: #16201c;
    font-size: 0.875rem;
    font-weight: 500;
    box-shadow: 0 6px 24px rgb(0 0 0 / 35%);
  }
  @media (max-width: 640px) {
    :host {
      padding-inline: var(--s2);
    }
    .panel {
      grid-area: 2 / 1 / 3 / 3;
      z-index: 2;
      width: auto;
    }
    .alone .hint {
      display: none;
    }
  }
`;
