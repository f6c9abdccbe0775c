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

/** One thing among others, with a strong left edge. */
export function Card({ title, href, level = 3, aside, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={href ? "card is-link" : "card"}>
      {title ? (
        <div className="card-head">
          <Heading className="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
          {aside}
        </div>
      ) : null}
      {children ? <div className={title ? "card-body stack-sm" : "stack-sm"}>{children}</div> : null}
    </div>
  );
}
