import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { StaticPart } from "@/components/ui/static-part";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
  /** Above the title and part of it: "Vaihe 2/5", a programme's name. */
  eyebrow?: ReactNode;
  /** text: for reading, wide: two columns or a path, full: a board. */
  width?: "text" | "wide" | "full";
  back?: { href: string; label: string };
  actions?: ReactNode;
  /** Nothing in it runs in the browser: no form, no field (`StaticPart`). */
  still?: boolean;
  children?: ReactNode;
};

/** Where the next step of several is gone to: its heading takes the focus, with JavaScript and without. */
export const titleAnchor = "title";

/** One page: where one came from, what it is called, what it is for; then its sections. */
export function Page({
  locale,
  title,
  lead,
  eyebrow,
  width = "text",
  back,
  actions,
  still,
  children,
}: Props) {
  const parts = (
    <>
      {back ? (
        <a href={back.href} className="back-link">
          <Icon name="back" />
          {back.label}
        </a>
      ) : null}
      <div className="page-head stack">
        <h1 id={titleAnchor} tabIndex={-1}>
          {eyebrow ? <span className="eyebrow">{eyebrow} </span> : null}
          {title}
        </h1>
        {lead ? <div className="lead">{lead}</div> : null}
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      <div className="stack-lg">{children}</div>
    </>
  );
  const className = `page page-${width}`;
  return (
    <main id="content" lang={locale} tabIndex={-1} className="shell">
      {still ? (
        <StaticPart className={className}>{parts}</StaticPart>
      ) : (
        <div className={className}>{parts}</div>
      )}
    </main>
  );
}

type SectionProps = {
  title: ReactNode;
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section id={id} className="stack">
      <div className="section-head">
        <h2>{title}</h2>
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      {lead ? <p className="max-w-measure">{lead}</p> : null}
      {children}
    </section>
  );
}
