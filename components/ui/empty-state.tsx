import type { ReactNode } from "react";

type Props = { title: string; action?: ReactNode; children?: ReactNode };

/** Says what will appear here, and offers the first step. */
export function EmptyState({ title, action, children }: Props) {
  return (
    <div className="empty">
      <svg viewBox="0 0 148 48" aria-hidden="true" focusable="false">
        <path className="trail-house" d="M4 42V24L20 10l16 14v18z" />
        <path className="trail-line" d="M38 42C58 42 62 34 76 34s16 8 34 8" />
        <path className="trail-house" d="M112 42V24l16-14 16 14v18z" />
      </svg>
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-body">{children}</div> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}
