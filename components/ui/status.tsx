import type { ReactNode } from "react";
import { StatusMark, type StepStatus } from "./status-mark";

/** How something stands: a shape and a word. */
export function Status({ kind, children }: { kind: StepStatus; children: ReactNode }) {
  return (
    <span className={`status is-${kind}`}>
      <StatusMark status={kind} />
      <span>{children}</span>
    </span>
  );
}

/** A word that sorts a thing: a theme, a language. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
