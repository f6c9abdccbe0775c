import type { ReactNode } from "react";
import { StatusMark, type StepStatus } from "./status-mark";

const words: Record<StepStatus, string> = {
  done: "font-semibold",
  yours: "font-semibold",
  theirs: "font-semibold text-lake",
  later: "text-soft",
  skipped: "text-soft",
  stuck: "font-semibold text-brick",
  sealed: "font-semibold text-heather-deep",
};

/** How something stands: a shape and a word. */
export function Status({ kind, children }: { kind: StepStatus; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.75 leading-[1.3] ${words[kind]}`}>
      <StatusMark status={kind} />
      <span>{children}</span>
    </span>
  );
}

/** A word that sorts a thing: a theme, a language. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="inline-block rounded-sm bg-lichen px-2.25 py-px text-sm">{children}</span>;
}
