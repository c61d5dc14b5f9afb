import { css } from "lit";

/** A week on a scale of hours, which is scrolled below the names of its days. */
export const weekStyle = css`
  .scale {
    --hour: 52px;
    --minute: calc(var(--hour) / 60);
    max-height: max(360px, 100dvh - 230px);
    overflow: auto;
    scrollbar-gutter: stable;
  }
  .scale .weekdays,
  .scale .days {
    grid-template-columns: 56px repeat(7, minmax(0, 1fr));
  }
  .scale .weekdays {
    position: sticky;
    z-index: 3;
    top: 0;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }
  .scale .weekdays b {
    display: inline-block;
    min-width: 26px;
    padding: 1px 6px;
    border-radius: 99px;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .scale .weekdays .today b {
    background: var(--accent);
    color: var(--on-accent);
  }
  .scale .days {
    height: calc(24 * var(--hour));
  }
  .hours {
    position: relative;
  }
  .hours span {
    position: absolute;
    top: calc(var(--from) * var(--minute) - 0.7em);
    inset-inline-end: var(--s2);
    color: var(--muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .scale .day,
  .scale .day:first-child {
    min-height: 0;
    padding: 0;
    border-block-start: none;
    border-inline-start: 1px solid var(--line);
    background: repeating-linear-gradient(
      to bottom,
      transparent 0 calc(var(--hour) - 1px),
      var(--line) calc(var(--hour) - 1px) var(--hour)
    );
  }
  .scale .new {
    position: sticky;
    z-index: 2;
    top: 44px;
    align-self: flex-end;
    margin-inline-end: 2px;
    background: var(--surface);
  }
  .block {
    position: absolute;
    top: calc(var(--from) * var(--minute));
    inset-inline-start: calc(100% * var(--lane) / var(--lanes));
    display: grid;
    width: calc(100% / var(--lanes));
    height: calc(var(--for) * var(--minute));
    padding: 0 2px 2px;
  }
  .block .meeting {
    padding: 2px 6px;
    border: 1px solid var(--surface);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .block.goes-on .meeting {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .block:focus-within,
  .block:hover {
    z-index: 1;
  }
  .now {
    position: absolute;
    z-index: 2;
    top: calc(var(--from) * var(--minute));
    inset-inline: 0;
    height: 2px;
    background: var(--danger);
    pointer-events: none;
  }
  .now::before {
    position: absolute;
    top: -4px;
    inset-inline-start: -5px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--danger);
    content: "";
  }
`;
