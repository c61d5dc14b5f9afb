import { css } from "lit";

/** The large buttons of the bar. */
export const barButtons = css`
  button {
    position: relative;
    flex-direction: column;
    gap: 3px;
    width: clamp(44px, 12vw, 76px);
    min-height: 54px;
    padding: 0 2px;
    border-color: transparent;
    border-radius: 14px;
    font-size: 0.75rem;
    --icon: 22px;
  }
  button.off {
    background: var(--danger-soft);
    color: var(--danger);
  }
  button.active {
    background: var(--accent-soft);
    color: var(--accent);
  }
  button.raised {
    background: var(--warn-soft);
    color: var(--warn);
  }
  button.leave {
    background: #c9362b;
    color: #fff;
    margin-inline-start: clamp(0px, 1.5vw, 16px);
  }
  button.leave:hover:not(:disabled) {
    background: #b02c22;
  }
  @media (max-width: 640px), (max-height: 480px) {
    .label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    button {
      min-height: 48px;
    }
  }
`;

/** What opens above a button of the bar. */
export const barMenu = css`
  .opens {
    position: relative;
  }
  .menu {
    position: absolute;
    inset-inline-end: 0;
    bottom: calc(100% + 10px);
    z-index: 2;
    display: grid;
    gap: 4px;
    padding: var(--s2);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: 0 12px 40px rgb(0 0 0 / 45%);
  }
  .menu button {
    flex-direction: row;
    justify-content: flex-start;
    gap: var(--s3);
    width: 100%;
    min-height: 44px;
    padding: 0 var(--s4);
    border-radius: var(--radius);
    font-size: 0.9375rem;
  }
`;
