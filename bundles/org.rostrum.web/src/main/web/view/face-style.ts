import { css } from "lit";

/** A person as a disc with initials, and a dot for their presence. */
export const faces = css`
  .face {
    position: relative;
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: hsl(var(--hue) 32% 34%);
    color: #fff;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .dot {
    position: absolute;
    inset-inline-end: -1px;
    bottom: -1px;
    width: 13px;
    height: 13px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--edge);
  }
  .dot.ONLINE {
    background: var(--accent);
  }
  .dot.BUSY,
  .dot.IN_CONFERENCE,
  .dot.OWNER_OF_CONFERENCE {
    background: var(--danger);
  }
`;
