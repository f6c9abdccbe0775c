import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Deadline } from "@/lib/time/deadline";
import { StatusShape } from "./status-mark";

type Props = {
  locale: Locale;
  /** Of the title, where there are several. */
  id?: string;
  title: string;
  waiting?: keyof typeof hues;
  due?: Deadline | null;
  children?: ReactNode;
};

// A house whose gable shows over the line.
const houseClass =
  "relative mt-14 border-2 border-ink bg-surface p-[clamp(20px,3vw,32px)] ps-[clamp(28px,4vw,44px)] before:absolute before:inset-y-0 before:start-0 before:w-2.5 before:border-e-2 before:border-ink before:[print-color-adjust:exact] print:mt-[12mm] print:break-inside-avoid";

const hues = {
  yours: "before:bg-cloudberry",
  theirs: "before:bg-lake",
  stuck: "before:bg-brick",
  nothing: "before:bg-lichen",
};

/** The one thing to do now, in a house of its own. A page has one at most. */
export function NowCard({ locale, id = "now", title, waiting = "yours", due, children }: Props) {
  const t = translator(locale, "ui");
  return (
    <section className={`${houseClass} ${hues[waiting]}`} aria-labelledby={id}>
      <svg
        className="absolute -top-10.5 start-[clamp(28px,4vw,44px)] h-11 w-21 overflow-visible"
        viewBox="0 0 84 44"
        aria-hidden="true"
        focusable="false"
      >
        <path className="fill-surface forced-colors:fill-[Canvas]" d="M0 44L42 8l42 36z" />
        <path className="fill-none stroke-ink stroke-2" d="M0 41L42 6l42 35" />
        <g transform="translate(32 20) scale(.84)">
          <StatusShape status={waiting === "nothing" ? "done" : waiting} />
        </g>
      </svg>
      <p className="mb-1 flex flex-wrap justify-between gap-x-6 font-semibold">
        <span>{t("now")}</span>
        {due ? <span className="font-normal">{due}</span> : null}
      </p>
      <h2 id={id}>{title}</h2>
      {children ? <div className="stack mt-2.5 max-w-[60ch]">{children}</div> : null}
    </section>
  );
}
