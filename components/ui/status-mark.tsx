/** The seven ways a step can stand; each has a shape of its own, so that no colour is needed to tell them apart. */
export type StepStatus = "done" | "yours" | "theirs" | "later" | "skipped" | "stuck" | "sealed";

/** The shape of a status: a ticked stone, a signpost, a half moon, a ring, a crossed ring, a diamond, a keyhole. */
export function StatusMark({
  status,
  className = "status-mark",
}: {
  status: StepStatus;
  className?: string;
}) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <StatusShape status={status} />
    </svg>
  );
}

/** The same shape for use inside another drawing; it fills a square of 24 units. */
export function StatusShape({ status }: { status: StepStatus }) {
  return <use href={`#shape-${status}`} />;
}

/** The drawings themselves, once on each page: a list of pairs shows hundreds. They take their colours from where they are used. */
export function StatusShapes() {
  return (
    <svg className="hidden" aria-hidden="true" focusable="false">
      {statuses.map((status) => (
        <g key={status} id={`shape-${status}`}>
          {shapeOf(status)}
        </g>
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
