import type { ReactNode } from "react";

const quoteClass =
  "max-w-[56ch] border-s-6 border-lichen ps-5.5 print:break-inside-avoid [&>p]:text-lg [&>p+p]:mt-3";

type Props = { by?: string; children: ReactNode /** A second paragraph. */; more?: ReactNode };

/** Somebody's own words. */
export function Quote({ by, children, more }: Props) {
  return (
    <blockquote className={quoteClass}>
      <p>{children}</p>
      {more ? <p>{more}</p> : null}
      {by ? <footer className="mt-1.5 text-sm text-soft">{by}</footer> : null}
    </blockquote>
  );
}
