import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { StaticPart } from "@/components/ui/static-part";
import type { Locale } from "@/lib/i18n/locales";
import { leadClass, pageClasses, pageHeadClass, shellClass } from "./shell";

type Props = {
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
  /** Above the title and part of it: "Vaihe 2/5", a programme's name. */
  eyebrow?: ReactNode;
  width?: keyof typeof pageClasses;
  back?: { href: string; label: string };
  actions?: ReactNode;
  /** Nothing in it runs in the browser: no form, no field (`StaticPart`). */
  still?: boolean;
  children?: ReactNode;
};

const backClass = "mb-2 inline-flex min-h-11 items-center gap-1.5 text-sm text-ink print:hidden";

const eyebrowClass = "mb-2 block font-text text-base leading-[1.4] font-semibold tracking-normal text-soft";

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
        <a href={back.href} className={backClass}>
          <Icon name="back" />
          {back.label}
        </a>
      ) : null}
      <div className={pageHeadClass}>
        <h1 id={titleAnchor} tabIndex={-1}>
          {eyebrow ? <span className={eyebrowClass}>{eyebrow} </span> : null}
          {title}
        </h1>
        {lead ? <div className={leadClass}>{lead}</div> : null}
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      <div className="stack-lg">{children}</div>
    </>
  );
  const className = pageClasses[width];
  return (
    <main id="content" lang={locale} tabIndex={-1} className={shellClass}>
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
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2>{title}</h2>
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      {lead ? <p className="max-w-measure">{lead}</p> : null}
      {children}
    </section>
  );
}
