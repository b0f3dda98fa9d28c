import { css } from 'lit';

/** What the visitor's system asks for, and paper. */
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
      border: 1px solid;
      border-inline-start-width: 6px;
    }

    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .search,
    .hint,
    .quick-starts,
    .list-header,
    .raised,
    .ask,
    .more,
    .topics,
    .icon-chevron,
    .related {
      display: none;
    }

    .panel {
      display: block !important;
      content-visibility: visible !important;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
