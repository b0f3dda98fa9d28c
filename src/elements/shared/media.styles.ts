import { css } from 'lit';

/** Forced colours, reduced motion, and paper. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    .picture {
      border: 1px solid;
      background: Canvas;
      stroke: CanvasText;
    }

    .picture .soft {
      stroke: CanvasText;
      stroke-opacity: 0.45;
    }

    .icon-chevron,
    .icon-forward {
      color: CanvasText;
    }

    .raised .calls > .call {
      border: 1px solid;
    }

    .caution,
    .raised {
      border: 1px solid !important;
      border-inline-start-width: 6px !important;
    }

    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }

  .paper {
    display: none;
  }

  @media print {
    .root {
      color: #000;
      font-size: 10.5pt;
      line-height: 1.4;
      orphans: 3;
      widows: 3;
    }

    .paper {
      display: block;
      margin-block-end: var(--_space);
      padding-block-end: 0.5em;
      border-block-end: 1px solid;
      font-size: 0.9375em;
    }

    .owner {
      font-size: 1.2em;
      font-weight: 700;
    }

    /* Of use on a screen only: controls, and links to other answers. */
    iframe,
    .search,
    .hint,
    .quick-starts,
    .actions,
    .handout,
    .copy,
    .raised,
    .ask,
    .more,
    .topics,
    .icon,
    .related {
      display: none !important;
    }

    .panel {
      display: block !important;
      content-visibility: visible !important;
    }

    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }

    summary {
      list-style: none;
    }

    /* The numbers of other countries are printed only where the region is not known. */
    .call ~ details {
      display: none;
    }

    .summary {
      min-block-size: 0;
      padding-block: 0.6em 0.3em;
    }

    .title,
    .group-heading,
    .summary,
    .sources summary {
      break-after: avoid;
    }

    .urgent,
    .picture,
    li,
    p {
      break-inside: avoid !important;
    }

    /* Spells out addresses that lead out of the page. */
    .answer a[rel][href^='http']::after,
    .contact a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }

    .answer {
      max-inline-size: none;
    }

    .answer [href^='tel:'] {
      padding: 0;
    }

    /* Sources run on in one paragraph, as a list would fill half of the paper. */
    .sources {
      margin-block-end: var(--_space);
      font-size: 0.8em;
      line-height: 1.35;
    }

    .sources ul {
      padding: 0;
    }

    .sources li {
      display: inline;
      padding: 0;
    }

    .sources li + li::before {
      content: ' \\b7  ';
    }
  }
`;
