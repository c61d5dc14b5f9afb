import { css } from "lit";

/** A sheet of days; the weeks of a month share its height. */
export const calendarStyle = css`
  :host {
    align-content: start;
    gap: var(--s3);
    width: min(1040px, 100%);
    margin-inline: auto;
  }
  #period {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .views {
    display: flex;
  }
  .views button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views [aria-pressed="true"] {
    z-index: 1;
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  .grid {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
  }
  .weekdays,
  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .weekdays span {
    padding: var(--s2);
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
    text-align: center;
  }
  .day {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 3px;
    min-width: 0;
    min-height: 104px;
    padding: 6px;
    border-block-start: 1px solid var(--line);
    border-inline-start: 1px solid var(--line);
  }
  .day:first-child {
    border-inline-start: none;
  }
  .month .day {
    min-height: max(104px, (100dvh - 330px) / 6);
  }
  .day.other {
    background: var(--sunken);
  }
  .day:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .number {
    align-self: flex-start;
    min-width: 26px;
    padding: 1px 6px;
    border-radius: 99px;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .day.other .number {
    color: var(--muted);
  }
  .day[aria-current] .number {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  .agenda li[aria-current] h3 {
    color: var(--accent);
  }
  .new {
    position: absolute;
    top: 4px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 50%;
    color: var(--muted);
    opacity: 0;
    --icon: 16px;
  }
  .day:hover .new,
  .day:focus .new,
  .day:focus-within .new {
    opacity: 1;
  }
  .new:hover,
  .new:focus-visible {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .meeting {
    display: block;
    flex: none;
    overflow: hidden;
    padding: 2px 7px;
    border-radius: 6px;
    background: var(--accent-soft);
    color: var(--ink);
    font-size: var(--small);
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .meeting:hover {
    text-decoration: underline;
  }
  .meeting .time {
    font-variant-numeric: tabular-nums;
  }
  .meeting .topic {
    font-weight: 600;
  }
  .meeting.live {
    background: var(--accent);
    color: var(--on-accent);
  }
  .meeting.over {
    background: var(--sunken);
    color: var(--muted);
  }
  .other .meeting.over {
    background: var(--surface);
  }
  .agenda .meeting {
    padding: 6px 9px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .agenda .time {
    display: block;
  }
  .others {
    align-self: flex-start;
    min-height: 24px;
    padding: 0 7px;
    border: none;
    background: none;
    color: var(--muted);
    font-size: var(--small);
  }
  .agenda {
    display: grid;
    gap: var(--s4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .agenda li {
    display: grid;
    gap: var(--s2);
  }
  .agenda .head {
    flex-wrap: nowrap;
  }
  .agenda .meeting {
    padding: var(--s3);
    border-radius: var(--radius);
    font-size: 0.9375rem;
  }
  .agenda .new {
    position: static;
    width: 40px;
    height: 40px;
    opacity: 1;
    --icon: 20px;
  }
`;
