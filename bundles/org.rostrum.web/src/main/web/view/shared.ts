import { css } from "lit";

/** Boxes, texts and focus: for every component. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h1 {
    font-size: var(--title);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--accent);
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--small);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    display: flex;
    gap: var(--s3);
    align-items: flex-start;
    padding: var(--s3) var(--s4);
    border-radius: var(--radius);
    background: var(--warn-soft);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .notice rostrum-icon {
    color: var(--warn);
    margin-top: 2px;
  }
  .notice.bad {
    background: var(--danger-soft);
  }
  .notice.bad rostrum-icon {
    color: var(--danger);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export const buttons = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-height: 40px;
    padding: 0 var(--s4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: 500 0.9375rem / 1.2 var(--font);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background var(--quick),
      border-color var(--quick);
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--sunken);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.primary,
  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover:not(:disabled),
  .button.primary:hover {
    background: var(--accent-strong);
  }
  button.danger {
    border-color: transparent;
    background: var(--danger);
    color: var(--on-danger);
  }
  button.danger:hover:not(:disabled) {
    background: color-mix(in srgb, var(--danger) 88%, black);
  }
  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: transparent;
    padding: 0 var(--s3);
  }
  button.quiet:hover:not(:disabled),
  .button.quiet:hover {
    background: var(--sunken);
  }
  button.only-icon {
    width: 40px;
    padding: 0;
  }
  button.large,
  .button.large {
    min-height: 48px;
    padding: 0 var(--s5);
    font-size: 1rem;
  }
`;

export const fields = css`
  .field {
    display: grid;
    gap: 6px;
  }
  .field > label,
  legend {
    font-size: 0.875rem;
    font-weight: 550;
    padding: 0;
  }
  input:not([type="radio"], [type="checkbox"]),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    padding: var(--s2) var(--s3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: 1rem / 1.4 var(--font);
  }
  textarea {
    min-height: 84px;
    resize: vertical;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 0;
    border-color: var(--accent);
  }
  [aria-invalid="true"] {
    border-color: var(--danger) !important;
  }
  .problem {
    color: var(--danger);
    font-size: 0.875rem;
  }
  .hint {
    color: var(--muted);
    font-size: var(--small);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--s3);
    min-height: 32px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
`;

export const card = css`
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
`;

/** In a conference it is dark, whatever the hour: pictures look better and the room is not lit by the screen. */
export const night = css`
  :host {
    color-scheme: dark;
    --page: #0f1311;
    --surface: #1c2220;
    --sunken: #2a322f;
    --ink: #eef3f0;
    --muted: #a6b2ac;
    --line: #323b37;
    --edge: #7b8781;
    --accent: #5fcdb5;
    --accent-strong: #85dfcb;
    --accent-soft: #17392f;
    --on-accent: #06251d;
    --danger: #ff9c92;
    --danger-soft: #43211e;
    --on-danger: #3a0905;
    --warn: #f2bf6c;
    --warn-soft: #382a12;
    background: var(--page);
    color: var(--ink);
  }
`;
