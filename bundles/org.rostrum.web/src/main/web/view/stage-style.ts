import { css } from "lit";

/** One large picture, faces of one size beside it, and who is heard without being seen. */
export const stageStyle = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  .stage {
    position: absolute;
    inset: 0;
    display: flex;
    gap: var(--s2);
  }
  .stage.upright {
    flex-direction: column;
  }
  .content {
    position: relative;
    flex: 1;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    border-radius: var(--radius-large);
    background: #000;
  }
  .content rostrum-picture {
    width: 100%;
    height: 100%;
  }
  .content rostrum-tile {
    width: 100%;
    height: 100%;
  }
  .content p {
    position: absolute;
    inset-inline-start: var(--s3);
    bottom: var(--s3);
    max-width: calc(100% - 2 * var(--s3));
    padding: 3px 10px;
    border-radius: 8px;
    background: rgb(10 14 12 / 72%);
    color: #fff;
    font-size: var(--small);
  }
  .content .sounding {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .content .sounding button {
    min-height: 28px;
    padding: 0 var(--s2);
    border-color: rgb(255 255 255 / 32%);
    background: transparent;
    color: inherit;
    font-size: inherit;
  }
  ul {
    flex: 1;
    align-self: center;
    width: min(100%, var(--tiles-width));
    display: flex;
    flex-wrap: wrap;
    place-content: safe center;
    gap: var(--gap);
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  .tiles {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--s1);
    min-width: 0;
    min-height: 0;
  }
  .strip {
    flex: none;
  }
  .side {
    width: var(--strip);
  }
  .below {
    height: var(--strip);
  }
  .nobody {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
  }
  .unseen-people {
    position: absolute;
    inset-inline-start: var(--s3);
    top: var(--s3);
    z-index: 1;
    display: grid;
    justify-items: start;
    gap: var(--s2);
    pointer-events: none;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: 6px 14px;
    border: 2px solid transparent;
    border-radius: 99px;
    background: rgb(10 14 12 / 82%);
    color: #fff;
    font-size: 0.875rem;
    font-weight: 500;
  }
  .chip rostrum-reaction {
    font-size: 28px;
  }
  .chip.speaking {
    border-color: var(--accent);
  }
  li {
    width: var(--tile-width);
    height: var(--tile-height);
  }
  rostrum-tile {
    width: 100%;
    height: 100%;
  }
  .pager {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    height: 40px;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .pager button {
    width: 40px;
    min-height: 36px;
  }
`;
