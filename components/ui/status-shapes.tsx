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

function shapeOf(status: StepStatus) {
  switch (status) {
    case "done":
      return (
        <g className="mark-done">
          <circle cx="12" cy="12" r="10" />
          <path d="M7 12.5l3.5 3.5L17 8.8" />
        </g>
      );
    case "yours":
      return (
        <g className="mark-yours">
          <path d="M2 4.5h12.5L22.5 12l-8 7.5H2z" />
        </g>
      );
    case "theirs":
      return (
        <g className="mark-theirs">
          <circle cx="12" cy="12" r="9" />
          <path d="M12 3a9 9 0 0 1 0 18z" />
        </g>
      );
    case "later":
      return (
        <g className="mark-later">
          <circle cx="12" cy="12" r="7" />
        </g>
      );
    case "skipped":
      return (
        <g className="mark-skipped">
          <circle cx="12" cy="12" r="8" />
          <path d="M5 19L19 5" />
        </g>
      );
    case "stuck":
      return (
        <g className="mark-stuck">
          <path d="M12 .8L23.2 12 12 23.2.8 12z" />
          <path d="M12 6.5v6.5M12 16.2v1.2" />
        </g>
      );
    case "sealed":
      return (
        <g className="mark-sealed">
          <path d="M3 3h18v18H3z" />
          <path d="M12 8.2a2.3 2.3 0 0 1 1.2 4.3l.9 4H9.9l.9-4A2.3 2.3 0 0 1 12 8.2z" />
        </g>
      );
  }
}
