import type { ReactNode } from "react";

type Props = { summary: string; detail?: ReactNode; open?: boolean; children: ReactNode };

/** Something folded away until it is asked for. */
export function Disclosure({ summary, detail, open, children }: Props) {
  return (
    <details className="fold" open={open}>
      <summary>
        <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <path d="M2 13l7-8 7 8" />
        </svg>
        <span className="fold-title">{summary}</span>
        {detail ? <span className="fold-detail">{detail}</span> : null}
      </summary>
      <div className="fold-body stack">{children}</div>
    </details>
  );
}
