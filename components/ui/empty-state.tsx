import type { ReactNode } from "react";

type Props = { title: string; action?: ReactNode; children?: ReactNode };

const emptyClass = "flex flex-col items-start gap-2 bg-lichen-wash px-[clamp(20px,4vw,36px)] pt-7 pb-8";

/** Says what will appear here, and offers the first step. */
export function EmptyState({ title, action, children }: Props) {
  return (
    <div className={emptyClass}>
      <svg className="mb-2 h-12 w-37" viewBox="0 0 148 48" aria-hidden="true" focusable="false">
        <path className="trail-house" d="M4 42V24L20 10l16 14v18z" />
        <path className="trail-line" d="M38 42C58 42 62 34 76 34s16 8 34 8" />
        <path className="trail-house" d="M112 42V24l16-14 16 14v18z" />
      </svg>
      <p className="text-lg leading-[1.55] font-bold">{title}</p>
      {children ? <div className="max-w-[52ch]">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
