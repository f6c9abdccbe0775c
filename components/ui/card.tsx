import type { ReactNode } from "react";

type Props = {
  title?: string;
  /** Makes the whole card a link, named by its title. */
  href?: string;
  level?: 2 | 3;
  /** Beside the title: a status or a date. */
  aside?: ReactNode;
  children?: ReactNode;
};

const cardClass = "border border-s-6 border-line bg-surface px-5.5 py-5 print:break-inside-avoid";

const kinds = {
  plain: "border-s-lichen",
  link: "relative border-s-spruce hover:bg-lichen-wash",
};

/** One thing among others, with a strong left edge. */
export function Card({ title, href, level = 3, aside, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={`${cardClass} ${kinds[href ? "link" : "plain"]}`}>
      {title ? (
        <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
          <Heading>
            {href ? (
              <a href={href} className="after:absolute after:inset-0">
                {title}
              </a>
            ) : (
              title
            )}
          </Heading>
          {aside}
        </div>
      ) : null}
      {children ? <div className={title ? "stack-sm mt-2" : "stack-sm"}>{children}</div> : null}
    </div>
  );
}
