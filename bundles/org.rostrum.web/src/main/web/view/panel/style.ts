import { css } from "lit";

/** Tables that turn into cards where it is narrow, and what stands around them. */
export const panelStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--s5);
    min-width: 0;
  }
  .narrow {
    display: grid;
    gap: var(--s4);
    width: min(760px, 100%);
    margin-inline: auto;
  }
  section > form {
    display: grid;
    gap: var(--s4);
  }
  section > form.row {
    display: flex;
    gap: var(--s2);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s3) var(--s4);
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--s3));
  }
  section,
  form.card {
    display: grid;
    align-content: start;
    gap: var(--s4);
    padding: var(--s5);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    gap: var(--s3);
    align-items: end;
  }
  .filters .wide {
    grid-column: span 2;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: var(--s4);
    align-items: start;
  }
  fieldset {
    display: grid;
    gap: var(--s2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--s1);
  }
  h3 {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .rights {
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
  }
  .check small {
    display: block;
    color: var(--muted);
    font-size: var(--small);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .row.end {
    justify-content: flex-end;
  }
  .row .field {
    flex: 1 1 220px;
  }
  .row.fields {
    align-items: end;
  }
  .row.fields button {
    min-height: 44px;
  }
  button.warns {
    color: var(--danger);
  }
  .chip {
    display: inline-block;
    padding: 1px 9px;
    border-radius: 99px;
    background: var(--sunken);
    font-size: var(--small);
    white-space: nowrap;
  }
  .chip.good {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  .chip.bad {
    background: var(--danger-soft);
    color: var(--danger);
    font-weight: 600;
  }
  .chip.warn {
    background: var(--warn-soft);
    color: var(--warn);
    font-weight: 600;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .secret {
    display: block;
    padding: var(--s3);
    border-radius: var(--radius);
    background: var(--sunken);
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(124px, 1fr));
    gap: var(--s3);
  }
  .figure {
    display: grid;
    align-content: space-between;
    gap: 2px;
    padding: var(--s4);
  }
  .figure dd {
    font-size: 1.75rem;
    font-weight: 650;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .list {
    display: grid;
    gap: var(--s3);
  }
  .item {
    display: grid;
    gap: var(--s3);
    padding: var(--s4);
  }
  .item.apart {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  section ul {
    display: grid;
    gap: var(--s2);
  }
  .empty {
    padding: var(--s6) var(--s4);
    color: var(--muted);
    text-align: center;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }
  th,
  td {
    padding: var(--s3) var(--s4);
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  thead th {
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody th {
    min-width: 210px;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  tbody th .small {
    display: block;
    font-weight: 400;
  }
  td.tools {
    text-align: end;
  }
  td.tools .row {
    justify-content: flex-end;
  }
  td .only-icon,
  td button {
    min-height: 36px;
  }
  @media (max-width: 720px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    tr {
      padding: var(--s3) var(--s4);
      border-bottom: 1px solid var(--line);
    }
    tbody tr:last-child {
      border-bottom: 0;
    }
    tbody th,
    td {
      padding: 3px 0;
      border: 0;
    }
    td[data-label] {
      display: grid;
      grid-template-columns: minmax(84px, 30%) 1fr;
      gap: var(--s2);
    }
    td[data-label]::before {
      content: attr(data-label);
      color: var(--muted);
      font-size: var(--small);
    }
    .chip {
      white-space: normal;
    }
    td.tools {
      text-align: start;
    }
    td.tools .row {
      flex-wrap: wrap;
      justify-content: flex-start;
      padding-top: var(--s2);
    }
    section,
    form.card {
      padding: var(--s4);
    }
    .filters .wide {
      grid-column: 1 / -1;
    }
  }
`;
