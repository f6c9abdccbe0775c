"use client";

import type { StepStatus } from "./status-mark";

/** The drawings themselves, once on each page: a list of pairs shows hundreds. They take their colours from where they are used.
 * In the browser too, so that a page need not carry them twice. */
export function StatusShapes() {
  return (
    <svg className="hidden" aria-hidden="true" focusable="false">
      {statuses.map((status) => (
        <symbol key={status} id={`s-${status}`} viewBox="0 0 24 24">
          {shapeOf(status)}
        </symbol>
      ))}
    </svg>
  );
}

const statuses: readonly StepStatus[] = ["done", "yours", "theirs", "later", "skipped", "stuck", "sealed"];

const filled = "forced-colors:fill-[CanvasText]";
const drawn = "forced-colors:stroke-[CanvasText]";
const openClass = `fill-surface forced-colors:fill-[Canvas] ${drawn}`;
const onFilledClass = "forced-colors:stroke-[Canvas]";

function shapeOf(status: StepStatus) {
  switch (status) {
    case "done":
      return (
        <>
          <circle cx="12" cy="12" r="10" className={`fill-spruce ${filled}`} />
          <path
            d="M7 12.5l3.5 3.5L17 8.8"
            fill="none"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
            className={`stroke-on-spruce ${onFilledClass}`}
          />
        </>
      );
    case "yours":
      return (
        <path
          d="M2 4.5h12.5L22.5 12l-8 7.5H2z"
          strokeWidth="2.2"
          strokeLinejoin="round"
          className={`fill-cloudberry stroke-ink forced-colors:fill-[Highlight] ${drawn}`}
        />
      );
    case "theirs":
      return (
        <>
          <circle cx="12" cy="12" r="9" strokeWidth="2.6" className={`stroke-lake ${openClass}`} />
          <path d="M12 3a9 9 0 0 1 0 18z" className={`fill-lake ${filled}`} />
        </>
      );
    case "later":
      return <circle cx="12" cy="12" r="7" strokeWidth="2.4" className={`stroke-edge ${openClass}`} />;
    case "skipped":
      return (
        <g strokeWidth="2.4" strokeLinecap="round" className={`fill-surface stroke-edge ${drawn}`}>
          <circle cx="12" cy="12" r="8" />
          <path d="M5 19L19 5" />
        </g>
      );
    case "stuck":
      return (
        <>
          <path d="M12 .8L23.2 12 12 23.2.8 12z" className={`fill-brick ${filled}`} />
          <path
            d="M12 6.5v6.5M12 16.2v1.2"
            fill="none"
            strokeWidth="2.8"
            strokeLinecap="round"
            className={`stroke-surface ${onFilledClass}`}
          />
        </>
      );
    case "sealed":
      return (
        <>
          <path d="M3 3h18v18H3z" className={`fill-heather ${filled}`} />
          <path
            d="M12 8.2a2.3 2.3 0 0 1 1.2 4.3l.9 4H9.9l.9-4A2.3 2.3 0 0 1 12 8.2z"
            className="fill-surface forced-colors:fill-[Canvas]"
          />
        </>
      );
  }
}
