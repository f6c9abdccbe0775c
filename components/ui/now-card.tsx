import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Deadline } from "@/lib/time/deadline";
import { StatusShape } from "./status-mark";

type Props = {
  locale: Locale;
  title: string;
  waiting?: "yours" | "theirs" | "nothing" | "stuck";
  due?: Deadline | null;
  children?: ReactNode;
};

/** The one thing to do now, in a house of its own. A page has one at most. */
export function NowCard({ locale, title, waiting = "yours", due, children }: Props) {
  const t = translator(locale, "ui");
  return (
    <section className={`now is-${waiting}`} aria-labelledby="now">
      <svg className="now-gable" viewBox="0 0 84 44" aria-hidden="true" focusable="false">
        <path className="roof" d="M0 44L42 8l42 36z" />
        <path className="eaves" d="M0 41L42 6l42 35" />
        <g transform="translate(32 20) scale(.84)">
          <StatusShape status={waiting === "nothing" ? "done" : waiting} />
        </g>
      </svg>
      <p className="now-kicker">
        <span>{t("now")}</span>
        {due ? <span className="now-due">{due}</span> : null}
      </p>
      <h2 id="now">{title}</h2>
      {children ? <div className="now-body stack">{children}</div> : null}
    </section>
  );
}
