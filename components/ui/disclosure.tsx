import type { ReactNode } from "react";

type Props = {
  /** Words, or a heading of them where the fold is a part of the page. */
  summary: ReactNode;
  detail?: ReactNode;
  /** Of what is folded: a link to it opens the fold. */
  id?: string;
  open?: boolean;
  children: ReactNode;
};

const foldClass = "border-y border-line print:border-0 [details+&]:-mt-px";

const summaryClass =
  "group grid min-h-13 list-none grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-0.5 px-1 py-2 font-bold [&::-webkit-details-marker]:hidden";

// A gable that opens: when closed it points on, when open it is a roof.
const gableClass =
  "size-4.5 flex-none rotate-90 fill-none stroke-spruce stroke-3 print:hidden [details[open]>summary>&]:rotate-0";

/** Something folded away until it is asked for. */
export function Disclosure({ summary, detail, id, open, children }: Props) {
  return (
    <details className={foldClass} open={open}>
      <summary className={summaryClass}>
        <svg className={gableClass} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <path d="M2 13l7-8 7 8" />
        </svg>
        <span className="group-hover:underline">{summary}</span>
        {detail ? <span className="font-normal max-sm:col-start-2">{detail}</span> : null}
      </summary>
      <div id={id} className="stack scroll-mt-20 px-1 pt-1 pb-6 sm:ps-9 print:px-0 print:pb-0">
        {children}
      </div>
    </details>
  );
}
