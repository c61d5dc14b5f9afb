import { css } from "lit";

/** The list of one's conferences. */
export const conferencesStyle = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--s6);
    width: min(1040px, 100%);
    margin-inline: auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s4);
  }
  .head form,
  .actions {
    display: flex;
    gap: var(--s2);
  }
  .head form input {
    width: 190px;
    min-height: 40px;
  }
  section {
    display: grid;
    gap: var(--s3);
  }
  section > h2 {
    color: var(--muted);
    font-size: 0.875rem;
  }
  ul {
    display: grid;
    gap: var(--s3);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: var(--s3) var(--s4);
    padding: var(--s4);
  }
  .sign {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 12px;
    background: var(--sunken);
    color: var(--muted);
  }
  .live .sign {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .topic {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--s2);
  }
  .what {
    min-width: 0;
  }
  .what p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tag {
    padding: 1px 9px;
    border-radius: 99px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: var(--small);
    font-weight: 600;
  }
  .actions button.only-icon {
    color: var(--muted);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--s3);
    padding: var(--s7) var(--s4);
    text-align: center;
    color: var(--muted);
    --icon: 40px;
  }
  .empty h2 {
    color: var(--ink);
  }
  @media (max-width: 720px) {
    li {
      grid-template-columns: auto 1fr;
    }
    .actions {
      grid-column: 1 / -1;
      flex-wrap: wrap;
    }
    .actions .main {
      flex: 1;
    }
    .head > * {
      width: 100%;
    }
    .head form input {
      flex: 1;
    }
    .actions {
      gap: 2px;
    }
    .head > div {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--s2);
    }
    .head > div .primary {
      grid-column: 1 / -1;
    }
  }
`;
