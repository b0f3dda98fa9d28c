import { css } from 'lit';

/** The form in which a visitor chooses the tips. */
export const handoutFormStyles = css`
  .handout {
    margin-block-start: 0.5em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  #handout {
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  #handout legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    column-gap: var(--_space);
  }

  #handout .group-heading {
    padding-block: 0.75em 0.15em;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.3em;
    line-height: 1.35;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .missing {
    margin-block-start: 0.75em;
    font-weight: 600;
  }

  #handout .actions {
    margin-block-start: 0.75em;
  }
`;

/** The printed handout. These styles are used only in the frame that is printed. */
export const handoutStyles = css`
  /* Takes away the margin that browsers give the body of a frame. */
  :host {
    margin: -8px;
  }

  .root {
    font-family: Arial, sans-serif;
    font-size: 10pt;
    line-height: 1.2;

    --_accent: #000;
    --_danger-text: #000;
    --_muted: #000;
    --_space: 8pt;
  }

  /* A single tip has the page for itself, so its text is larger. */
  .root:not(:has(.tip ~ .tip, .box ~ .box)) {
    font-size: 11pt;
  }

  /* The same text size and spacing everywhere. */
  :is(.paper, .urgent, .sources, .footer),
  :is(.urgent, .sources) :is(ul, p),
  .answer :is(p, .caution, p:first-child) {
    font-size: 1em;
    line-height: inherit;
  }

  a {
    text-decoration: none;
  }

  /* The owner and the day, beside the title. */
  .paper {
    float: inline-end;
    margin: 0 0 3pt;
    padding: 0;
    border: 0;
    text-align: end;
  }

  .title {
    font-size: 2.2em;
  }

  .urgent {
    clear: both;
    margin-block: 4pt 5pt;
    padding: 4pt 8pt;
    border: 1.5pt solid;
  }

  h2 {
    font-size: 1.25em;
    break-after: avoid;
  }

  .urgent :is(ul, p) {
    margin-block: 2pt;
  }

  .urgent > p,
  .urgent .calls:has(> .call),
  .urgent .call {
    display: inline;
  }

  .urgent .calls {
    margin-inline: 4pt;
  }

  .urgent ul,
  .caution ul,
  .boxes {
    columns: 2;
    column-gap: 8mm;
  }

  .boxes ul {
    columns: auto;
  }

  .tip,
  .sources {
    margin: 5pt 0 0;
    padding: 0;
  }

  .answer :is(p, ol, ul, .caution),
  .answer > p:first-child {
    margin-block-end: 2.5pt;
  }

  .answer li {
    margin-block-end: 0.5pt;
  }

  .answer {
    padding: 0;
  }

  .for {
    padding-block-start: 3pt;
    font-weight: 600;
  }

  .box {
    margin-block-end: 4pt;
    break-inside: avoid;
  }

  .caution {
    padding: 3pt 8pt;
    border: 1pt solid;
    border-radius: 0;
    background: none;
    color: inherit;
  }

  .caution > :last-child {
    margin: 0;
  }

  /* Pictures stand in a margin of their own, so that all text begins on one line. */
  .tip {
    display: flow-root;
    padding-block-start: 5pt;
    padding-inline-start: 8.5em;
    border-block-start: 1pt solid;
    break-inside: avoid;
  }

  .pictures {
    float: inline-start;
    inline-size: 7.4em;
    margin-inline-start: -8.5em;
  }

  .picture {
    display: block;
    inline-size: 100%;
    padding: 0;
    background: none;
  }

  .picture .soft {
    stroke: #999;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 6mm;
  }

  .names p {
    font-weight: 600;
  }

  .tip .answer {
    margin-block-start: 2pt;
  }

  .answer p.first {
    float: inline-start;
    margin: 0 0.4em 0 0;
    font-weight: 600;
  }

  /* Steps are short lines, so the next block has room beside them. */
  .steps {
    float: inline-start;
    inline-size: 64%;
  }

  .steps ~ p {
    margin-inline-start: 67%;
  }

  .sources {
    padding-block-start: 5pt;
    border-block-start: 1pt solid;
  }

  .sources ul {
    padding: 0;
  }

  .sources p:first-child {
    break-after: avoid;
    font-weight: 600;
  }

  .footer {
    margin-block-start: 4pt;
  }

  .footer :is(p, a) {
    display: inline;
    margin-inline-end: 1em;
  }
`;
